//! Rewrites the errors of a response into what the client may see.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use ::async_graphql::{PathSegment, Pos, ServerError, Value, to_value};
use platform_error::{ErrorSet, PlatformError};

use super::observed::MessageOnly;
use super::source::{self, Source};
use super::state::State;
use super::{Codes, framework, panic};
use crate::graphql::body::error_code;
use crate::graphql::refusal::Refusal;
use crate::graphql::{Extensions, GraphqlError};
use crate::problem::Raised;
use crate::{Config, HttpError, Occurrence};

/// Rewrites each error of a response.
pub(super) fn errors(codes: &Codes, state: &State, errors: &mut [ServerError]) {
    for error in errors {
        if error.source.is_none()
            && let Some(label) = framework_error(state, error)
        {
            error.source = Some(Arc::new(label));
        }
        // The specification counts from 1, but async-graphql locates a missing argument at 0.
        error.locations.retain(|at| *at != Pos::default());
        // A parameter may panic, and so may a translation.
        let rewriting = AssertUnwindSafe(|| rewrite(codes, state, error));
        if let Err(payload) = catch_unwind(rewriting) {
            rewrite_panic(codes, state, error, &*payload);
        }
    }
}

/// Writes an internal error in place of one that panics, without anything that the service has
/// configured.
fn rewrite_panic(
    codes: &Codes,
    state: &State,
    error: &mut ServerError,
    payload: &(dyn Any + Send),
) {
    let message = panic::message("an error panicked", payload);
    let foreign = Arc::new(MessageOnly(message));
    let config = Config::new();
    let mut occurrence = Occurrence::internal(&*foreign, &config);
    if let Some(instance) = &state.instance {
        occurrence = occurrence.with_instance(instance.clone());
    }
    error.extensions = None;
    write(codes, state, &occurrence, error);
    error.message = occurrence.message().to_string();
    error.source = Some(foreign);
}

/// An error of async-graphql that no hook has labeled.
fn framework_error(state: &State, error: &ServerError) -> Option<GraphqlError> {
    let arguments = &state.subscription_arguments;
    if error.locations.iter().any(|at| arguments.contains(at)) {
        return Some(GraphqlError::BadUserInput);
    }
    framework::other(state.stage, error)
}

fn rewrite(codes: &Codes, state: &State, error: &mut ServerError) {
    let source = error.source.clone();
    let known = source.as_deref().and_then(|source| find(codes, source));
    if is_kept(codes, error, known.as_ref()) {
        return;
    }
    let foreign = MessageOnly(error.message.clone());
    let occurrence = known.unwrap_or_else(|| Occurrence::internal(&foreign, codes.configuration()));
    let has_own_instance = source.as_deref().is_some_and(has_own_instance);
    let occurrence = with_state(occurrence, state, has_own_instance);
    if !source.as_deref().is_some_and(has_own_message) {
        error.message = occurrence.message().to_string();
    } else if let Some(short) = framework::shortened(&error.message) {
        error.message = short;
    }
    if occurrence.is_foreign() {
        error.extensions = None;
    }
    write(codes, state, &occurrence, error);
}

/// Whether the message of an error says more than that of its code.
fn has_own_message(source: &Source) -> bool {
    source.is::<GraphqlError>() || source.is::<Refusal>()
}

/// The occurrence of what async-graphql has stored, unless only its message is left.
pub(super) fn find<'a>(codes: &'a Codes, source: &'a Source) -> Option<Occurrence<'a>> {
    let config = codes.configuration();
    if let Some(raised) = source.downcast_ref::<Raised>() {
        return Some(raised.occurrence(config));
    }
    if let Some(refusal) = source.downcast_ref::<Refusal>() {
        return Some(Occurrence::new(&refusal.error, config));
    }
    if let Some(error) = platform_error(codes, source) {
        return Some(Occurrence::new(error, config));
    }
    if let Some(foreign) = source.downcast_ref::<MessageOnly>() {
        return Some(Occurrence::internal(foreign, config));
    }
    let error = source::as_error(source, &codes.wrappers)?;
    Some(Occurrence::find(codes.catalog, error, config))
}

fn platform_error<'a>(codes: &Codes, source: &'a Source) -> Option<&'a dyn PlatformError> {
    let catalogs = [codes.catalog, GraphqlError::CATALOG, HttpError::CATALOG];
    for catalog in catalogs {
        if let Some(error) = catalog.downcast(source) {
            return Some(error);
        }
    }
    source::boxed_platform_error(source)
}

/// Whether a resolver has set the instance.
fn has_own_instance(source: &Source) -> bool {
    let raised = source.downcast_ref::<Raised>();
    raised.is_some_and(Raised::has_own_instance)
}

/// Whether the client gets an error of no set as it is.
fn is_kept(codes: &Codes, error: &ServerError, known: Option<&Occurrence<'_>>) -> bool {
    if !codes.keep_coded || known.is_some_and(|occurrence| !occurrence.is_foreign()) {
        return false;
    }
    let code = error
        .extensions
        .as_ref()
        .and_then(|extensions| extensions.get("code"));
    matches!(code, Some(Value::String(_)))
}

/// Adds what is known of the request.
fn with_state<'a>(
    mut occurrence: Occurrence<'a>,
    state: &State,
    has_own_instance: bool,
) -> Occurrence<'a> {
    #[cfg(feature = "axum")]
    if let Some(accepted) = &state.accept_language {
        occurrence = occurrence.accept_languages(&accepted.0);
    }
    if let Some(language) = &state.language {
        occurrence = occurrence.with_language(language.tag());
    }
    match &state.instance {
        Some(instance) if !has_own_instance => occurrence.with_instance(instance.clone()),
        _ => occurrence,
    }
}

/// The name of the root field that an error belongs to.
fn operation<'a>(path: &'a [PathSegment], state: &'a State) -> Option<&'a str> {
    let Some(PathSegment::Field(key)) = path.first() else {
        return None;
    };
    let aliased = state.aliases.iter().find(|(alias, _)| alias == key);
    match aliased {
        Some((_, name)) => Some(name),
        None => Some(key),
    }
}

/// Adds the extensions, and then calls the observer: with each error once, whatever panics.
fn write(codes: &Codes, state: &State, occurrence: &Occurrence<'_>, error: &mut ServerError) {
    let operation = operation(&error.path, state);
    let values = error.extensions.get_or_insert_default();
    let extensions = Extensions::new(occurrence).classification(codes.platform);
    match to_value(extensions) {
        Ok(Value::Object(members)) => {
            for (name, value) in members {
                values.set(name, value);
            }
        }
        _ => values.set("code", occurrence.code()),
    }
    if codes.platform {
        values.set("errorCode", error_code(occurrence));
        if let Some(operation) = operation {
            values.set("operation", operation);
        }
    }
    codes.observers.observe(occurrence);
}
