//! The chart of the README: how long a lookup takes, by the number of errors.

use std::error::Error;
use std::path::Path;

use plotters::chart::ChartContext;
use plotters::coord::Shift;
use plotters::coord::combinators::{IntoLogRange as _, LogCoord};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::comparison::as_f64;
use crate::results::Measurement;

const TITLE: &str = "Nanoseconds to find an error by its code";
const X_TITLE: &str = "errors in the set (logarithmic)";

/// The task whose results are drawn.
const TASK: &str = "lookup, hit";
/// Not a way to look up a code, but the lower bound for one.
const LOWER_BOUND: &str = "`==`";

/// The labels of the horizontal axis.
const SIZES: [u32; 4] = [13, 100, 1000, 3000];

const WIDTH: u32 = 800;
const HEIGHT: u32 = 350;
const FONT_SIZE: i32 = 16;
/// The least distance between two labels.
const LINE_HEIGHT: i32 = 19;

/// Legible on a light and on a dark background.
const BLUE: RGBColor = RGBColor(47, 129, 247);
const GRAY: RGBColor = RGBColor(110, 119, 129);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Chart<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<LogCoord<f64>, RangedCoordf64>>;

/// The results of one function.
struct Series {
    name: String,
    color: RGBColor,
    width: u32,
    /// The number of errors, and the nanoseconds.
    points: Vec<(f64, f64)>,
}

impl Series {
    /// The baseline stands out from the others.
    fn new(name: String) -> Self {
        let is_baseline = name.starts_with("platform-error");
        Self {
            name,
            color: if is_baseline { BLUE } else { GRAY },
            width: if is_baseline { 4 } else { 2 },
            points: Vec::new(),
        }
    }

    /// The point with the most errors.
    fn last(&self) -> (f64, f64) {
        self.points.last().copied().unwrap_or_default()
    }
}

/// Writes `lookup.svg`.
pub(crate) fn draw(results: &[Measurement]) -> Result<(), Box<dyn Error>> {
    let series = series(results);
    let mut slowest = 0.0;
    for series in &series {
        slowest = series.last().1.max(slowest);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lookup.svg");
    let area = SVGBackend::new(&path, (WIDTH, HEIGHT)).into_drawing_area();
    let mut chart = ChartBuilder::on(&area)
        .margin_top(44)
        .margin_left(4)
        // Room for the labels.
        .margin_right(255)
        .x_label_area_size(48)
        .y_label_area_size(36)
        .build_cartesian_2d((13f64..3000f64).log_scale(), 0.0..slowest * 1.05)?;
    draw_axes(&mut chart)?;
    for series in &series {
        let points = series.points.iter().copied();
        let style = series.color.stroke_width(series.width);
        chart.draw_series(LineSeries::new(points, style))?;
    }
    draw_text(&area, &chart, &series)?;
    area.present()?;
    Ok(())
}

fn series(results: &[Measurement]) -> Vec<Series> {
    let mut all: Vec<Series> = Vec::new();
    for result in results {
        if result.task != TASK || result.by.starts_with(LOWER_BOUND) {
            continue;
        }
        // A label is plain text.
        let name = result.by.replace('`', "");
        let known = all.iter().position(|series| series.name == name);
        let position = known.unwrap_or(all.len());
        if known.is_none() {
            all.push(Series::new(name));
        }
        let point = (as_f64(result.errors), result.nanoseconds);
        all[position].points.push(point);
    }
    all
}

fn draw_axes(chart: &mut Chart<'_>) -> Result<(), Box<dyn Error>> {
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_labels(8)
        .y_label_formatter(&|nanoseconds| format!("{nanoseconds:.0}"))
        .label_style(style(GRAY))
        .axis_style(TRANSPARENT)
        .bold_line_style(GRAY.mix(0.3))
        .light_line_style(TRANSPARENT)
        .draw()?;
    Ok(())
}

/// Draws the title, the labels of the horizontal axis, and one label at the end of each line.
fn draw_text(area: &Area<'_>, chart: &Chart<'_>, series: &[Series]) -> Result<(), Box<dyn Error>> {
    area.draw(&Text::new(TITLE, (8, 8), style(GRAY)))?;

    let centered = style(GRAY).pos(Pos::new(HPos::Center, VPos::Top));
    for errors in SIZES {
        let (x, y) = chart.backend_coord(&(f64::from(errors), 0.0));
        let label = Text::new(errors.to_string(), (x, y + 8), centered.clone());
        area.draw(&label)?;
    }
    let (middle, y) = chart.backend_coord(&(200.0, 0.0));
    area.draw(&Text::new(X_TITLE, (middle, y + 28), centered))?;

    // From the bottom up, each label moves up as far as the one below it needs.
    let mut series: Vec<&Series> = series.iter().collect();
    series.sort_by(|a, b| a.last().1.total_cmp(&b.last().1));
    let mut highest = i32::MAX;
    for series in series {
        let (x, y) = chart.backend_coord(&series.last());
        let y = y.min(highest);
        highest = y - LINE_HEIGHT;
        let label = format!("{}: {:.0} ns", series.name, series.last().1);
        let left = style(series.color).pos(Pos::new(HPos::Left, VPos::Center));
        area.draw(&Text::new(label, (x + 8, y), left))?;
    }
    Ok(())
}

fn style(color: RGBColor) -> TextStyle<'static> {
    TextStyle {
        color: color.to_backend_color(),
        ..TextStyle::from(("sans-serif", FONT_SIZE))
    }
}
