//! Boxes of any platform error: into them, out of them, and as what `main` returns.

use std::error::Error;
use std::fmt;
use std::rc::Rc;

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, Report, RequestError};

type Shared = Box<dyn PlatformError + Send + Sync>;

/// It
#[derive(Debug, PlatformError)]
#[error(code = "LOCAL", message = "{0}", cause = "c", solution = "s")]
struct Local(Rc<u8>);

/// Borrows
#[derive(Debug, PlatformError)]
#[error(code = "BORROWED", message = "{0}", cause = "c", solution = "s")]
struct Borrowed<'a>(&'a str);

#[derive(Debug, PlatformError)]
enum Outer {
    #[error(transparent)]
    Any(Shared),
    #[error(transparent)]
    Request(#[from] RequestError),
}

fn shared() -> Result<(), Shared> {
    Err(RequestError::DuplicateKey)?;
    Ok(())
}

fn local() -> Result<(), Box<dyn PlatformError>> {
    Err(Local(Rc::new(7)))?;
    Ok(())
}

fn sent_box() -> Result<(), Box<dyn PlatformError + Send>> {
    shared()?;
    Ok(())
}

#[test]
fn the_question_mark_fills_a_box() {
    assert_eq!(shared().unwrap_err().code(), "DUPLICATE_KEY");
    assert_eq!(local().unwrap_err().code(), "LOCAL");
    let sent: Box<dyn PlatformError + Send> = RequestError::MissingFilter.into();
    assert_eq!(sent.code(), "MISSING_FILTER");
    let any: Shared = Outer::Any(RequestError::DuplicateKey.into()).into();
    assert_eq!(any.set().name(), "RequestError");
    assert_eq!(sent_box().unwrap_err().code(), "DUPLICATE_KEY");
    let borrowed: Box<dyn PlatformError> = Borrowed("b").into();
    assert_eq!(borrowed.to_string(), "b");
}

#[test]
fn a_shared_box_becomes_a_local_one() {
    fn widened() -> Result<(), Box<dyn PlatformError>> {
        Ok(shared()?)
    }
    fn widened_sent() -> Result<(), Box<dyn PlatformError>> {
        Ok(sent_box()?)
    }
    assert_eq!(widened().unwrap_err().code(), "DUPLICATE_KEY");
    assert_eq!(widened_sent().unwrap_err().code(), "DUPLICATE_KEY");
}

/// The box of the standard error holds the error itself.
#[test]
fn the_type_is_found_in_a_standard_box() {
    fn standard() -> Result<(), Box<dyn Error>> {
        Ok(shared()?)
    }
    fn standard_local() -> Result<(), Box<dyn Error>> {
        Ok(local()?)
    }
    fn standard_shared() -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(shared()?)
    }
    fn standard_sent() -> Result<(), Box<dyn Error + Send>> {
        Ok(shared()?)
    }
    fn sent() -> Result<(), Box<dyn Error + Send>> {
        Ok(sent_box()?)
    }
    fn local_of_sent() -> Result<(), Box<dyn Error>> {
        Ok(sent_box()?)
    }
    assert!(sent().unwrap_err().is::<RequestError>());
    assert!(local_of_sent().unwrap_err().is::<RequestError>());
    assert!(standard().unwrap_err().is::<RequestError>());
    assert!(standard_local().unwrap_err().is::<Local>());
    assert!(standard_shared().unwrap_err().is::<RequestError>());
    assert!(standard_sent().unwrap_err().is::<RequestError>());
}

/// A platform error that was written by hand and is not even an `Error`.
#[derive(Debug)]
struct ByHand(Local);

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl PlatformError for ByHand {
    fn metadata(&self) -> &'static Metadata {
        self.0.metadata()
    }

    fn set(&self) -> &'static Catalog {
        self.0.set()
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        &self.0
    }

    fn params(&self, _: &mut dyn FnMut(&'static str, platform_error::Value<'_>)) {}
}

#[test]
fn an_error_by_hand_becomes_a_standard_one() {
    let error: Box<dyn PlatformError> = Box::new(ByHand(Local(Rc::new(7))));
    let error: Box<dyn Error> = error.into();
    assert_eq!(error.to_string(), "by hand");
    assert!(error.source().is_none());
}

#[test]
fn a_report_takes_a_box_and_every_set() {
    fn run(step: u8) -> Result<(), Report<Shared>> {
        match step {
            0 => shared()?,
            1 => Err(RequestError::MissingFilter)?,
            _ => Err(Outer::from(RequestError::TableNameTooLong))?,
        }
        Ok(())
    }
    let codes = ["DUPLICATE_KEY", "MISSING_FILTER", "TABLE_NAME_TOO_LONG"];
    for (step, code) in (0..).zip(codes) {
        let report = run(step).unwrap_err();
        assert_eq!(report.error().code(), code);
        assert!(format!("{report}").starts_with(code));
        assert_eq!(report.into_inner().code(), code);
    }
    let report: Report<Box<dyn PlatformError>> = local().unwrap_err().into();
    assert!(report.to_string().starts_with("LOCAL"));
    let report: Report<Box<dyn PlatformError>> = shared().unwrap_err().into();
    assert!(report.to_string().starts_with("DUPLICATE_KEY"));
    let report: Report<Box<dyn PlatformError + Send>> = RequestError::MissingFilter.into();
    assert!(report.to_string().starts_with("MISSING_FILTER"));
    let report = Report::from(sent_box().unwrap_err());
    assert!(report.to_string().starts_with("DUPLICATE_KEY"));
}

#[test]
fn a_box_is_found_by_a_catalog() {
    let error: Box<dyn Error> = shared().unwrap_err().into();
    let found = Outer::CATALOG.find_in(&*error).unwrap();
    assert_eq!(found.code(), "DUPLICATE_KEY");
}

/// anyhow takes any `Error`, which a box of a platform error cannot be: it is made from a standard
/// box instead, and gives that back.
#[test]
fn anyhow_takes_a_set_or_a_standard_box() {
    fn plain() -> anyhow::Result<()> {
        Err(RequestError::DuplicateKey)?;
        Ok(())
    }
    fn boxed() -> anyhow::Result<()> {
        shared().map_err(|error| anyhow::Error::from_boxed(error.into()))?;
        Ok(())
    }
    let error = plain().unwrap_err();
    assert!(error.is::<RequestError>());
    let error = error.context("while saving");
    let found = RequestError::CATALOG.find_in(&*error).unwrap();
    assert_eq!(found.code(), "DUPLICATE_KEY");
    let error = boxed().unwrap_err();
    assert_eq!(error.to_string(), RequestError::DuplicateKey.to_string());
    let standard = error
        .downcast_ref::<Box<dyn Error + Send + Sync>>()
        .unwrap();
    assert!(standard.is::<RequestError>());
}
