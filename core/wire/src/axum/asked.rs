//! [`Asked`], the parts of a request that its answer depends on.

use std::iter::Chain;
use std::{option, slice};

use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};

use crate::Instance;

/// The parts of a request that its answer depends on. Without a route, this allocates nothing.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) route: Option<Box<str>>,
    pub(super) accept: Values,
    pub(super) accept_language: Values,
    id: Option<HeaderValue>,
}

impl Asked {
    pub(super) fn new<B>(
        request: &Request<B>,
        route: Option<Box<str>>,
        instance_header: &HeaderName,
    ) -> Self {
        let headers = request.headers();
        Self {
            method: request.method().clone(),
            uri: request.uri().clone(),
            route,
            accept: Values::new(headers, &ACCEPT),
            accept_language: Values::new(headers, &ACCEPT_LANGUAGE),
            id: headers.get(instance_header).cloned(),
        }
    }

    /// The id of the request, which a layer within this one may have set in the response.
    pub(super) fn instance(&self, response: &HeaderMap, header: &HeaderName) -> Option<Instance> {
        let id = self.id.as_ref().or_else(|| response.get(header))?;
        Instance::from_header(id)
    }
}

/// The values of a header, of which there is seldom more than one.
#[derive(Debug)]
pub(super) struct Values {
    first: Option<HeaderValue>,
    others: Vec<HeaderValue>,
}

impl Values {
    fn new(headers: &HeaderMap, name: &HeaderName) -> Self {
        let mut values = headers.get_all(name).iter().cloned();
        Self {
            first: values.next(),
            others: values.collect(),
        }
    }
}

impl<'v> IntoIterator for &'v Values {
    type Item = &'v HeaderValue;
    type IntoIter = Chain<option::Iter<'v, HeaderValue>, slice::Iter<'v, HeaderValue>>;

    fn into_iter(self) -> Self::IntoIter {
        self.first.iter().chain(&self.others)
    }
}
