//! The results, which are kept in files.

use std::error::Error;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub(crate) struct Measurement {
    pub(crate) task: String,
    /// The function, with the version of its crate.
    pub(crate) by: String,
    /// How many errors the set has.
    pub(crate) errors: usize,
    /// Per unit of work.
    pub(crate) nanoseconds: f64,
    /// Relative to platform-error.
    pub(crate) ratio: f64,
    /// Per unit of work. `None` where valgrind is not installed.
    pub(crate) instructions: Option<f64>,
    /// Per unit of work. `None` where they are not counted.
    #[serde(default)]
    pub(crate) allocations: Option<f64>,
}

impl Measurement {
    /// Without the digits that differ from run to run.
    pub(crate) fn rounded(self) -> Self {
        Self {
            nanoseconds: (self.nanoseconds * 10.0).round() / 10.0,
            ratio: (self.ratio * 100.0).round() / 100.0,
            instructions: self.instructions.map(f64::round),
            allocations: self.allocations.map(f64::round),
            ..self
        }
    }
}

pub(crate) fn read(file: &str) -> Result<Vec<Measurement>, Box<dyn Error>> {
    let mut measurements = Vec::new();
    for measurement in csv::Reader::from_path(path(file))?.deserialize() {
        measurements.push(measurement?);
    }
    Ok(measurements)
}

pub(crate) fn write(file: &str, measurements: &[Measurement]) -> Result<(), Box<dyn Error>> {
    let mut writer = csv::Writer::from_path(path(file))?;
    for measurement in measurements {
        writer.serialize(measurement)?;
    }
    writer.flush()?;
    Ok(())
}

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}
