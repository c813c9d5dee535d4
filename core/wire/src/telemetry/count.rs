//! The counter of occurrences by code.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use metrics::{Key, Label, Level, Metadata, Unit};

use crate::Occurrence;

/// The name of the counter that [`count`] increments.
pub const COUNTER: &str = "platform_errors_total";

/// A code, its domain and the kind, which differs where gRPC sends another for a code.
type Id = (&'static str, &'static str, &'static str);

/// The keys of the codes that were counted. All of their parts are static.
static KEYS: LazyLock<RwLock<HashMap<Id, Arc<Key>>>> = LazyLock::new(RwLock::default);

static METADATA: Metadata<'static> =
    Metadata::new(module_path!(), Level::INFO, Some(module_path!()));

/// Increments the counter `platform_errors_total` by 1, in the recorder that is installed for the
/// [`metrics`] facade.
///
/// Its labels are static facts, so there is one time series for each code and kind:
///
/// | label | value |
/// |---|---|
/// | `code` | the code; `INTERNAL_SERVER_ERROR` for an error of no set |
/// | `domain` | the domain |
/// | `kind` | the kind, such as `NOT_FOUND` |
///
/// Only the first increment of each time series allocates.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence, telemetry};
///
/// let config = Config::new();
/// telemetry::count(&Occurrence::new(&RequestError::DuplicateKey, &config));
/// ```
pub fn count(occurrence: &Occurrence<'_>) {
    let key = key(occurrence);
    metrics::with_recorder(|recorder| recorder.register_counter(&key, &METADATA).increment(1));
}

/// Describes the counter to the recorder that is installed. Call it once, after the installation.
///
/// ```
/// platform_error_wire::telemetry::describe();
/// ```
pub fn describe() {
    metrics::with_recorder(|recorder| {
        let text = "Errors that the service answered with, by code.";
        recorder.describe_counter(COUNTER.into(), Some(Unit::Count), text.into());
    });
}

/// The key of the code. The lock is released before the recorder is called, which is foreign code.
fn key(occurrence: &Occurrence<'_>) -> Arc<Key> {
    let id = (
        occurrence.code(),
        occurrence.domain(),
        occurrence.kind().as_str(),
    );
    let keys = KEYS.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(key) = keys.get(&id) {
        return key.clone();
    }
    drop(keys);

    let (code, domain, kind) = id;
    let labels = vec![
        Label::from_static_parts("code", code),
        Label::from_static_parts("domain", domain),
        Label::from_static_parts("kind", kind),
    ];
    let key = Arc::new(Key::from_parts(COUNTER, labels));
    let mut keys = KEYS.write().unwrap_or_else(PoisonError::into_inner);
    keys.insert(id, key.clone());
    key
}
