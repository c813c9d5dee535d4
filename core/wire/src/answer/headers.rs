//! [`Headers`], the headers of an answer, of any library.

/// The headers of an answer, or the metadata of a gRPC call.
///
/// Implemented for `http::HeaderMap` (feature `http`), for slices, arrays and vectors of names and
/// values, and for `()`, which has none.
///
/// ```
/// use platform_error_wire::answer::Headers;
///
/// let headers = [("Retry-After", "30")];
/// assert_eq!(headers.value("retry-after"), Some(&b"30"[..]));
/// assert_eq!(().value("retry-after"), None);
/// ```
pub trait Headers {
    /// The first value of the header with this name, without regard to case.
    fn value(&self, name: &str) -> Option<&[u8]>;
}

impl Headers for () {
    fn value(&self, _: &str) -> Option<&[u8]> {
        None
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for [(N, V)] {
    fn value(&self, name: &str) -> Option<&[u8]> {
        let mut headers = self.iter();
        let header = headers.find(|header| header.0.as_ref().eq_ignore_ascii_case(name));
        header.map(|header| header.1.as_ref())
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const LEN: usize> Headers for [(N, V); LEN] {
    fn value(&self, name: &str) -> Option<&[u8]> {
        self.as_slice().value(name)
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for Vec<(N, V)> {
    fn value(&self, name: &str) -> Option<&[u8]> {
        self.as_slice().value(name)
    }
}

impl<H: Headers + ?Sized> Headers for &H {
    fn value(&self, name: &str) -> Option<&[u8]> {
        (**self).value(name)
    }
}

#[cfg(feature = "http")]
impl Headers for http::HeaderMap {
    fn value(&self, name: &str) -> Option<&[u8]> {
        self.get(name).map(http::HeaderValue::as_bytes)
    }
}

/// The value of a header as text, if it is one.
pub(crate) fn text<'h>(headers: &'h (impl Headers + ?Sized), name: &str) -> Option<&'h str> {
    let value = str::from_utf8(headers.value(name)?).ok()?.trim();
    (!value.is_empty()).then_some(value)
}
