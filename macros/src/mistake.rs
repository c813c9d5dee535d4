//! The vocabulary of compile errors: one function per kind of mistake.
//!
//! A message is lower case and has no full stop. It says what is wrong, then `;` and what to write instead, with the
//! code to paste. It underlines the key when the key is wrong, the value when the value is wrong and the name of the
//! variant when something is missing; where two places clash it reaches from the first to the second.

use std::fmt::Display;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Lit, LitStr, Meta, MetaList, MetaNameValue, Path, Type};

use crate::input::Place;
use crate::message::Flaw;

/// All mistakes of one item, reported together.
#[derive(Default)]
pub(crate) struct Mistakes(Option<syn::Error>);

impl Mistakes {
    pub(crate) fn push(&mut self, mistake: syn::Error) {
        match &mut self.0 {
            Some(first) => first.combine(mistake),
            None => self.0 = Some(mistake),
        }
    }

    pub(crate) fn extend(&mut self, mistakes: impl IntoIterator<Item = syn::Error>) {
        mistakes.into_iter().for_each(|mistake| self.push(mistake));
    }

    /// The compile errors, or nothing.
    pub(crate) fn into_errors(self) -> Option<TokenStream> {
        self.0.map(|mistakes| mistakes.to_compile_error())
    }
}

/// A mistake that is underlined at these tokens, from the first to the last.
fn at(tokens: impl ToTokens, message: impl Display) -> syn::Error {
    syn::Error::new_spanned(tokens, message)
}

/// A mistake that reaches from one place to another.
fn between(first: impl ToTokens, second: impl ToTokens, message: impl Display) -> syn::Error {
    let mut tokens = first.into_token_stream();
    second.to_tokens(&mut tokens);
    at(tokens, message)
}

/// The attribute that an item should have, ready to paste.
pub(crate) struct Proposal<'a> {
    name: Option<&'a Ident>,
    documented: bool,
}

impl<'a> Proposal<'a> {
    pub(crate) fn of_entry(name: &'a Ident, documented: bool) -> Self {
        Self { name: Some(name), documented }
    }

    pub(crate) fn of_set() -> Self {
        Self { name: None, documented: true }
    }

    /// With this as the message.
    fn keys(&self, message: Option<&str>) -> String {
        let Some(name) = self.name else { return "domain = \"…\"".to_owned() };
        let message = message.map(|text| format!("message = {text}, ")).unwrap_or_default();
        let explanation = if self.documented { "" } else { "explanation = \"…\", " };
        format!("code = \"{}\", {message}{explanation}cause = \"…\", solution = \"…\"", screaming(name))
    }

    fn attribute(&self, name: &impl ToTokens) -> String {
        format!("`#[{}({})]`", name.to_token_stream(), self.keys(None))
    }
}

/// `TableNameTooLong` as `TABLE_NAME_TOO_LONG`, `HTTPServer2` as `HTTP_SERVER2`.
pub(crate) fn screaming(name: &Ident) -> String {
    let name = unraw(name);
    let chars: Vec<char> = name.chars().collect();
    let mut code = String::with_capacity(name.len() + 8);
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| chars[before]);
        let starts_word = before.is_some_and(|before| {
            before != '_'
                && c.is_uppercase()
                && (!before.is_uppercase() || chars.get(at + 1).is_some_and(|after| after.is_lowercase()))
        });
        if starts_word {
            code.push('_');
        }
        code.extend(c.to_uppercase());
    }
    code
}

/// An identifier without its `r#`.
pub(crate) fn unraw(name: &Ident) -> String {
    syn::ext::IdentExt::unraw(name).to_string()
}

/// The candidate that a misspelt word was meant to be.
fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase().replace('_', "");
    let distance = |candidate: &&str| strsim::damerau_levenshtein(&word, &candidate.to_lowercase().replace('_', ""));
    let nearest = candidates.into_iter().min_by_key(distance)?;
    (distance(&nearest) <= 1 + nearest.len() / 4).then_some(nearest)
}

fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

// The form of an attribute.

pub(crate) fn attribute_missing(entry: &Ident, proposal: &Proposal<'_>, attribute: &str) -> syn::Error {
    at(entry, format_args!("no `#[{attribute}(…)]` on `{entry}`; write `#[{attribute}({})]` above it", proposal.keys(None)))
}

pub(crate) fn attribute_bare(path: &Path, proposal: &Proposal<'_>) -> syn::Error {
    at(path, format_args!("this attribute has no keys; write {}", proposal.attribute(path)))
}

pub(crate) fn attribute_empty(list: &MetaList, proposal: &Proposal<'_>) -> syn::Error {
    at(list, format_args!("this attribute has no keys; write {}", proposal.attribute(&list.path)))
}

pub(crate) fn attribute_with_value(meta: &MetaNameValue, proposal: &Proposal<'_>) -> syn::Error {
    let message = crate::input::literal(&meta.value).map(|text| text.to_token_stream().to_string());
    let name = meta.path.to_token_stream();
    at(meta, format_args!("this attribute takes keys in parentheses; write `#[{name}({})]`", proposal.keys(message.as_deref())))
}

pub(crate) fn attribute_brackets(list: &MetaList) -> syn::Error {
    let name = list.path.to_token_stream();
    at(list, format_args!("the keys stand in the wrong brackets; write `#[{name}(…)]`"))
}

pub(crate) fn attribute_on_field(attribute: &Attribute) -> syn::Error {
    let name = attribute.path().to_token_stream();
    at(
        attribute.path(),
        format_args!("`#[{name}(…)]` says nothing of a field; move it above the variant, or mark the field `#[source]` or `#[from]`"),
    )
}

pub(crate) fn text_bare(text: &Lit, proposal: &Proposal<'_>) -> syn::Error {
    let keys = proposal.keys(Some(&text.to_token_stream().to_string()));
    at(text, format_args!("a text needs its key; write `{keys}`"))
}

pub(crate) fn comma_missing(span: Span) -> syn::Error {
    syn::Error::new(span, "a comma is missing before this; write `key = \"…\", key = \"…\"`")
}

pub(crate) fn key_expected(span: Span) -> syn::Error {
    syn::Error::new(span, "this is no key; write `key = \"…\"`")
}

pub(crate) fn equals_missing(key: &Path, span: Span) -> syn::Error {
    syn::Error::new(span, format_args!("no `=` after `{0}`; write `{0} = \"…\"`", key.to_token_stream()))
}

// A key.

pub(crate) fn key_twice(key: &Ident, first: &Meta, second: &Meta) -> syn::Error {
    between(
        first,
        second,
        format_args!(
            "`{key}` is given twice, first as `{}`, then as `{}`; keep one",
            first.to_token_stream(),
            second.to_token_stream()
        ),
    )
}

pub(crate) fn key_unknown(item: &Meta, key: &Ident, place: Place, known: &[&str], set: &Ident) -> syn::Error {
    let word = unraw(key);
    let message = if let Some(elsewhere) = misplaced(&word, item, place, set) {
        elsewhere
    } else if let Some(neighbour) = neighbour(&word, place) {
        format!("`{word}` is no key of this attribute; {neighbour}")
    } else if let Some(near) = nearest(&word, known.iter().copied()) {
        format!("`{word}` is no key; write `{near}`")
    } else {
        format!("`{word}` is no key; write one of {}", listed(known.iter().copied()))
    };
    at(key, message)
}

/// What to say of a key that belongs to another place.
fn misplaced(word: &str, item: &Meta, place: Place, set: &Ident) -> Option<String> {
    let written = item.to_token_stream();
    match place {
        Place::Variant if Place::Enum.known().contains(&word) => {
            Some(format!("`{word}` belongs to the whole set; write `#[error({written})]` above `enum {set}`"))
        }
        Place::Enum if word == "transparent" => {
            Some("`transparent` belongs to one variant; write `#[error(transparent)]` above the variant that forwards".to_owned())
        }
        Place::Enum if Place::Variant.known().contains(&word) => {
            Some(format!("`{word}` belongs to one error; write `#[error({word} = …)]` above each variant of `{set}`"))
        }
        Place::Struct if word == "transparent" => {
            Some(format!("`transparent` is for a variant; make `{set}` an enum, or give it a code of its own"))
        }
        _ => None,
    }
}

/// What to write for a key of another crate, or for another name of a key.
fn neighbour(word: &str, place: Place) -> Option<String> {
    let is = |words: &[&str]| words.contains(&word);
    let instead = if is(&["help", "hint", "fix", "remedy", "resolution", "advice", "action"]) {
        "solution = \"…\""
    } else if is(&["display", "fmt", "msg", "text", "title", "error"]) {
        "message = \"…\""
    } else if is(&["description", "detail", "details", "desc", "doc", "summary", "about"]) {
        "explanation = \"…\""
    } else if is(&["reason", "why"]) {
        "cause = \"…\""
    } else if is(&["id", "error_code", "name", "slug"]) {
        "code = \"…\""
    } else if is(&["url", "link", "href", "doc_url"]) {
        "docs = \"…\""
    } else if is(&["category", "class", "type"]) {
        "kind = …"
    } else if is(&["retryable", "transient"]) {
        "retry = AfterDelay"
    } else if is(&["forward", "delegate"]) && place == Place::Variant {
        "transparent"
    } else if is(&["severity", "level"]) {
        return Some("an error has no severity here; write how programs are to react, as `kind = …`".to_owned());
    } else if is(&["status", "http", "http_status", "status_code", "grpc", "grpc_code"]) {
        return Some("the status follows from the kind; write `kind = …`".to_owned());
    } else if is(&["source", "from", "backtrace"]) {
        return Some(format!("mark the field; write `#[{}]` above it", if word == "from" { "from" } else { "source" }));
    } else {
        return None;
    };
    Some(format!("write `{instead}`"))
}

/// Our keys in an `#[error(…)]` that belongs to another derive.
pub(crate) fn key_in_foreign_attribute(attribute: &Attribute, known: &[&str]) -> Option<syn::Error> {
    let Meta::List(list) = &attribute.meta else { return None };
    let mut tokens = list.tokens.clone().into_iter();
    let (key, equals) = (tokens.next()?, tokens.next()?);
    let ours = known.iter().any(|name| *name != "transparent" && key.to_string() == *name);
    (ours && equals.to_string() == "=").then(|| {
        at(
            &list.path,
            "beside `#[platform_error(…)]`, `#[error(…)]` belongs to another derive; write `platform_error` here too, or `error` everywhere",
        )
    })
}

/// The required keys that an error does not have, all in one line to paste.
pub(crate) fn keys_missing(entry: &Ident, missing: &[&str]) -> syn::Error {
    let proposals = missing.iter().map(|key| match *key {
        "code" => format!("code = \"{}\"", screaming(entry)),
        key => format!("{key} = \"…\""),
    });
    let proposals = proposals.collect::<Vec<_>>().join(", ");
    let or_doc = if missing.contains(&"explanation") { ", or the explanation as a doc comment" } else { "" };
    at(entry, format_args!("`{entry}` has no {}; write `{proposals}`{or_doc}", missing.join(", no ")))
}

pub(crate) fn doc_made(span: Span, entry: &Ident) -> syn::Error {
    syn::Error::new(span, format_args!("a doc comment that a macro makes cannot be read as the explanation of `{entry}`; write `explanation = \"…\"`"))
}

pub(crate) fn message_missing(entry: &Ident) -> syn::Error {
    at(
        entry,
        format_args!("`{entry}` has no message, and its explanation has more than one line; write `message = \"…\"`"),
    )
}

// A value.

pub(crate) fn value_missing(key: &Path) -> syn::Error {
    at(key, format_args!("`{0}` has no value; write `{0} = \"…\"`", key.to_token_stream()))
}

pub(crate) fn value_unreadable(key: &Path, span: Span) -> syn::Error {
    syn::Error::new(span, format_args!("this is no value; write `{} = \"…\"`", key.to_token_stream()))
}

pub(crate) fn text_expected(key: &Path, value: impl ToTokens) -> syn::Error {
    let key = key.to_token_stream();
    let written = value.to_token_stream().to_string();
    let bare = written.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    let text = if bare { &*written } else { "…" };
    at(value, format_args!("`{key}` takes a text; write `{key} = \"{text}\"`"))
}

pub(crate) fn text_computed(key: &Path, value: impl ToTokens) -> syn::Error {
    let key = key.to_token_stream();
    at(value, format_args!("`{key}` takes a literal, because an attribute is read before constants and macros are; write `{key} = \"…\"`"))
}

pub(crate) fn text_blank(key: &Path, value: &LitStr) -> syn::Error {
    let key = key.to_token_stream();
    at(value, format_args!("`{key}` is blank; write `{key} = \"…\"`"))
}

pub(crate) fn text_suffixed(key: &Path, value: &LitStr) -> syn::Error {
    let key = key.to_token_stream();
    let text = LitStr::new(&value.value(), value.span());
    at(value, format_args!("a text has no suffix; write `{key} = {}`", text.to_token_stream()))
}

pub(crate) fn word_with_value(item: &Meta) -> syn::Error {
    let key = item.path().to_token_stream();
    at(item, format_args!("`{key}` takes no value; write `{key}`"))
}

pub(crate) fn code_illegal(code: &LitStr, why: &str, entry: &Ident) -> syn::Error {
    at(
        code,
        format_args!("{why}, but a code is 1 to 128 printable ASCII characters without blanks; write `code = \"{}\"`", screaming(entry)),
    )
}

pub(crate) fn code_duplicate(first: (&Ident, &LitStr), second: (&Ident, &LitStr)) -> syn::Error {
    between(
        first.1,
        second.1,
        format_args!(
            "the code \"{}\" belongs to both `{}` and `{}`; write `code = \"{}\"` at the second",
            first.1.value(),
            first.0,
            second.0,
            if screaming(second.0) == first.1.value() { "…".to_owned() } else { screaming(second.0) }
        ),
    )
}

pub(crate) fn name_missing(key: &Path, names: &[&str]) -> syn::Error {
    let written = key.to_token_stream();
    at(key, format_args!("`{written}` has no value; write `{written} = ` and one of {}", listed(names.iter().copied())))
}

/// A value that is none of a closed list: a kind, a retry advice.
pub(crate) fn name_unknown(key: &Path, value: impl ToTokens, written: &str, names: &[&str]) -> syn::Error {
    let key = key.to_token_stream();
    let word = written.rsplit(':').next().unwrap_or_default().trim_matches(|c: char| c == '"' || c.is_whitespace());
    let message = if let Some(exact) = names.iter().find(|name| **name == word) {
        format!("`{key}` takes a name alone; write `{key} = {exact}`")
    } else if let Some(near) = nearest(word, names.iter().copied()) {
        format!("`{word}` is no {key}; write `{key} = {near}`")
    } else {
        format!("`{word}` is no {key}; write `{key} = ` and one of {}", listed(names.iter().copied()))
    };
    at(value, message)
}

pub(crate) fn crate_relative(value: impl ToTokens) -> syn::Error {
    let path = value.to_token_stream().to_string().replace(' ', "");
    let path = path.trim_matches('"');
    let root = path.trim_start_matches("self::").trim_start_matches("super::");
    at(
        value,
        format_args!("`{path}` is not absolute, and the expansion may stand in another module; write `crate = ::{root}` for a dependency, `crate = crate::{root}` for a module"),
    )
}

pub(crate) fn crate_no_path(value: impl ToTokens) -> syn::Error {
    at(value, "`crate` takes the path under which platform-error is reached; write `crate = ::platform_error`")
}

// The message template.

pub(crate) fn template_flawed(message: &LitStr, flaw: &Flaw, fields: &[String]) -> syn::Error {
    let shown = fields.first().map_or("field", String::as_str);
    match flaw {
        Flaw::Unclosed => at(message, "a `{` of the message is not closed; write `{{` for the brace itself"),
        Flaw::Unopened => at(message, "a `}` of the message closes nothing; write `}}` for the brace itself"),
        Flaw::Unnamed => at(message, format_args!("`{{}}` names no field; write `{{{shown}}}`")),
        Flaw::NoField(name) if name == "self" => {
            at(message, format_args!("`{{self}}` would print the message within itself; write `{{{shown}}}`"))
        }
        Flaw::NoField(name) if name.starts_with("r#") => {
            at(message, format_args!("a message names a field without `r#`; write `{{{}}}`", &name[2..]))
        }
        Flaw::NoField(name) => {
            at(message, format_args!("`{{{name}}}` does not name a field; write `{{{shown}}}`, or `{{{{{name}}}}}` for the text itself"))
        }
        Flaw::Star => at(message, "`.*` takes a precision from arguments that a message does not have; write `.prec$` with the field `prec`"),
    }
}

/// A placeholder that names no field. The text is that of the message, to point into it where the compiler can.
pub(crate) fn placeholder_unknown(message: &LitStr, name: &str, entry: &Ident, fields: &[String]) -> syn::Error {
    let instead = if fields.is_empty() {
        format!("`{entry}` has no fields; write `{{{{{name}}}}}` for the text itself")
    } else if name.bytes().all(|byte| byte.is_ascii_digit()) && fields.iter().any(|field| *field != *"0" && field.parse::<u32>().is_err()) {
        format!("the fields of `{entry}` have names; write one of {}", placeholders(fields))
    } else if let Some(near) = nearest(name, fields.iter().map(String::as_str)) {
        format!("write `{{{near}}}`")
    } else {
        format!("write one of {}, or `{{{{{name}}}}}` for the text itself", placeholders(fields))
    };
    let message_text = format!("the message shows `{{{name}}}`, and `{entry}` has no such field; {instead}");
    let literal = message.token();
    let source = literal.to_string();
    let span = source
        .find(&format!("{{{name}"))
        .and_then(|at| literal.subspan(at..at + name.len() + 2))
        .unwrap_or_else(|| literal.span());
    syn::Error::new(span, message_text)
}

fn placeholders(fields: &[String]) -> String {
    fields.iter().map(|field| format!("`{{{field}}}`")).collect::<Vec<_>>().join(", ")
}

// Fields.

pub(crate) fn mark_with_arguments(attribute: &Attribute, name: &str) -> syn::Error {
    at(&attribute.meta, format_args!("`{name}` takes nothing; write `#[{name}]`"))
}

pub(crate) fn mark_twice(first: &Attribute, second: &Attribute, name: &str) -> syn::Error {
    between(first, second, format_args!("the field is marked `#[{name}]` twice; keep one"))
}

pub(crate) fn sources_two(entry: &Ident, first: &Type, second: &Type) -> syn::Error {
    between(first, second, format_args!("`{entry}` has two sources, and an error has one; keep one `#[source]` or `#[from]`"))
}

pub(crate) fn source_no_error(ty: &Type, marked: bool) -> syn::Error {
    let advice = if marked { "remove the mark" } else { "rename the field, because a field called `source` is the source" };
    at(ty, format_args!("`{}` is no error, so it cannot be the source; {advice}", ty.to_token_stream()))
}

pub(crate) fn from_beside_fields(entry: &Ident, from: &Type) -> syn::Error {
    at(
        from,
        format_args!("`#[from]` makes a `{entry}` of this field alone, and it has others; write `#[source]`, or remove them"),
    )
}

pub(crate) fn from_duplicate(first: (&Ident, &Type), second: (&Ident, &Type)) -> syn::Error {
    between(
        first.1,
        second.1,
        format_args!(
            "both `{}` and `{}` are made `from` `{}`; write `#[source]` at one of them",
            first.0,
            second.0,
            second.1.to_token_stream()
        ),
    )
}

// Transparent variants.

pub(crate) fn transparent_with_keys(key: &Path) -> syn::Error {
    at(key, format_args!("`{}` has no place beside `transparent`, which forwards all of it; remove one of the two", key.to_token_stream()))
}

pub(crate) fn transparent_fields(entry: &Ident, count: usize) -> syn::Error {
    at(
        entry,
        format_args!("`transparent` forwards to one field, and `{entry}` has {count}; write `{entry}(#[from] TheOtherSet)`"),
    )
}

pub(crate) fn transparent_no_error(ty: &Type) -> syn::Error {
    at(
        ty,
        format_args!(
            "`{}` is no platform error, so nothing can be forwarded to it; write a code of its own and `#[source]` on the field",
            ty.to_token_stream()
        ),
    )
}

// The item.

pub(crate) fn union(ident: &Ident) -> syn::Error {
    at(ident, format_args!("a union does not know which of its errors it is; write `enum {ident}`"))
}
