//! The settings of the layer.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use http::{Extensions, HeaderName, Request};
use platform_error::Catalog;

use super::BoxError;
use super::asked::Asked;
use super::observed::Observed;
use crate::panicked::Panicked;
use crate::{Config, Problem};

pub(super) type Observer = Arc<dyn Fn(&Observed<'_>) + Send + Sync>;
pub(super) type Recognizer = Arc<dyn Fn(&(dyn Error + 'static)) -> Option<Problem> + Send + Sync>;
pub(super) type Route = Arc<dyn Fn(&Extensions) -> Option<Box<str>> + Send + Sync>;

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) catalog: &'static Catalog,
    pub(super) config: Config,
    pub(super) instance_header: HeaderName,
    pub(super) plain_text: bool,
    pub(super) observers: Vec<Observer>,
    pub(super) recognizers: Vec<Recognizer>,
    pub(super) route: Option<Route>,
}

impl Settings {
    /// Whether anyone uses the text of plain answers.
    pub(super) fn reads_text(&self) -> bool {
        self.plain_text || !self.observers.is_empty()
    }

    /// What to remember of a request.
    pub(super) fn remember<B>(&self, request: &Request<B>) -> Asked {
        let route = self.find_route(request.extensions());
        Asked::new(request, route, &self.instance_header)
    }

    fn find_route(&self, request: &Extensions) -> Option<Box<str>> {
        let find = self.route.as_ref()?;
        catch_unwind(AssertUnwindSafe(|| find(request))).ok()?
    }

    /// The problem of an error of an inner service.
    pub(super) fn problem(&self, error: BoxError) -> Problem {
        catch_unwind(AssertUnwindSafe(|| self.find_problem(error)))
            .unwrap_or_else(|payload| Problem::internal(Panicked::new(&*payload)))
    }

    fn find_problem(&self, error: BoxError) -> Problem {
        for recognize in &self.recognizers {
            if let Some(problem) = recognize(&*error) {
                return problem;
            }
        }
        Problem::find(self.catalog, error)
    }
}
