//! [`Options`], what can be chosen about an endpoint.

/// What can be chosen about an endpoint.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    pub(super) max_batch: usize,
    pub(super) max_body: usize,
    pub(super) bad_request_only: bool,
    pub(super) partial_success: bool,
    /// Whether the extension is there, which refuses persisted mutations.
    pub(super) persisted_by_get: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            max_batch: 0,
            max_body: 2 << 20,
            bad_request_only: false,
            partial_success: false,
            persisted_by_get: false,
        }
    }
}
