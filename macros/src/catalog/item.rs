//! The elements of the list: types, and names of other catalogs after `..`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Path, Token, Type};

use crate::diagnostic;
use crate::source::source;

pub(super) enum Item {
    /// A set.
    Set(Box<Type>),
    /// What may be a static or a set: a type whose name is in capitals.
    Capitals(Path),
    /// Another catalog.
    Catalog(Path),
    /// What may be a set or a catalog: a static that is named like a type.
    Camel(Path),
}

/// Reads all elements. What cannot be read is reported and left out.
pub(super) fn list(input: ParseStream<'_>, items: &mut Vec<Item>, errors: &mut TokenStream) {
    while !input.is_empty() {
        match item(input) {
            Ok(item) => {
                items.push(item);
                if input.is_empty() || input.parse::<Token![,]>().is_ok() {
                    continue;
                }
                let error = after_item(input);
                errors.extend(error.to_compile_error());
            }
            Err(error) => {
                errors.extend(error.to_compile_error());
                skip_past_comma(input);
            }
        }
    }
}

fn item(input: ParseStream<'_>) -> syn::Result<Item> {
    if input.peek(Token![,]) {
        return Err(diagnostic::catalog_comma_extra(input.span()));
    }
    if let Some(dots) = dots(input)? {
        let path = input.call(Path::parse_mod_style);
        let path = path.map_err(|_| diagnostic::catalog_name_missing(dots))?;
        return Ok(if is_camel(&path) {
            Item::Camel(path)
        } else {
            Item::Catalog(path)
        });
    }
    let start = input.span();
    if input.parse::<Token![&]>().is_ok() || input.parse::<Token![*]>().is_ok() {
        let name = input.call(Path::parse_mod_style).ok();
        return Err(diagnostic::catalog_is_reference(start, name.as_ref()));
    }
    let ty: Type = input
        .parse()
        .map_err(|_| diagnostic::catalog_not_a_set(start))?;
    if let Some(path) = plain_path(&ty) {
        if let Some(set) = without_catalog(path) {
            return Err(diagnostic::catalog_constant(path, &set));
        }
        if is_capitals(path) {
            return Ok(Item::Capitals(path.clone()));
        }
    }
    Ok(Item::Set(Box::new(ty)))
}

/// The `..` before a name, if there are dots. Any other number of them is a mistake.
fn dots(input: ParseStream<'_>) -> syn::Result<Option<Span>> {
    let span = input.span();
    let mut written = String::new();
    while let Some((TokenTree::Punct(punct), _)) = input.cursor().token_tree() {
        let is_part = punct.as_char() == '.' || punct.as_char() == '=' && !written.is_empty();
        if !is_part {
            break;
        }
        written.push(punct.as_char());
        input.parse::<TokenTree>()?;
    }
    match &*written {
        "" => Ok(None),
        ".." => Ok(Some(span)),
        _ => {
            let name = input.call(Path::parse_mod_style).ok();
            Err(diagnostic::catalog_dots(span, &written, name.as_ref()))
        }
    }
}

/// What is wrong between two elements.
fn after_item(input: ParseStream<'_>) -> syn::Error {
    let span = input.span();
    if input.peek(Token![;]) {
        let _ = input.parse::<Token![;]>();
        return diagnostic::catalog_semicolon(span);
    }
    let ahead = input.fork();
    let has_dots = ahead.parse::<Token![..]>().is_ok();
    if has_dots && (ahead.is_empty() || ahead.peek(Token![,])) {
        skip_past_comma(input);
        return diagnostic::catalog_dots_behind(span);
    }
    if has_dots || ahead.call(Path::parse_mod_style).is_ok() {
        return diagnostic::catalog_comma_missing(span);
    }
    skip_past_comma(input);
    diagnostic::catalog_not_a_set(span)
}

fn skip_past_comma(input: ParseStream<'_>) {
    while !input.is_empty() && input.parse::<Token![,]>().is_err() {
        let _ = input.parse::<TokenTree>();
    }
}

/// The path that a type is, if it has no generic arguments.
fn plain_path(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let is_plain = path
                .path
                .segments
                .iter()
                .all(|part| part.arguments.is_none());
            is_plain.then_some(&path.path)
        }
        _ => None,
    }
}

/// The set of `Set::CATALOG`.
fn without_catalog(path: &Path) -> Option<String> {
    let last = path.segments.last()?;
    if last.ident != "CATALOG" {
        return None;
    }
    let set = path.segments.iter().rev().nth(1)?;
    let starts_type = set.ident.to_string().starts_with(char::is_uppercase);
    let source = source(path);
    let set = source.strip_suffix("::CATALOG")?;
    starts_type.then(|| set.to_owned())
}

/// Whether a name is written like a static: `ERRORS`, but not `E`.
fn is_capitals(path: &Path) -> bool {
    let Some(name) = importable(path) else {
        return false;
    };
    name.chars().count() > 1 && !name.contains(char::is_lowercase)
}

/// Whether a name is written like a type: `BillingError`.
fn is_camel(path: &Path) -> bool {
    let Some(name) = importable(path) else {
        return false;
    };
    name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase)
}

/// The last word of a path that `use` takes: one that leads through modules, not through a type.
fn importable(path: &Path) -> Option<String> {
    let mut segments = path.segments.iter().rev();
    let last = segments.next()?;
    for module in segments {
        if module.ident.to_string().starts_with(char::is_uppercase) {
            return None;
        }
    }
    Some(last.ident.to_string())
}

impl Item {
    /// The catalog, as an expression.
    pub(super) fn expand(&self, runtime: &Ident) -> TokenStream {
        match self {
            Self::Set(set) => quote!(<#set as #runtime::ErrorSet>::CATALOG),
            Self::Catalog(path) => quote!(&#path),
            Self::Capitals(path) => capitals(runtime, path),
            Self::Camel(path) => camel(runtime, path),
        }
    }
}

/// The set with this name; or, if it is a static, a panic that says so.
fn capitals(runtime: &Ident, path: &Path) -> TokenStream {
    let name = source(path);
    let problem = format!("`{name}` is a static and not a type; write `..{name}`");
    let place = Span::call_site().located_at(path.span());
    let moved = moved(runtime, path);
    let catalog = quote_spanned!(place=> <__Named as #runtime::__expansion::Listed>::CATALOG);
    let panic = quote_spanned!(place=> #moved::__expansion::panic(#problem));
    named(
        runtime,
        path,
        &quote! {
            match #catalog {
                ::core::option::Option::Some(__catalog) => __catalog,
                ::core::option::Option::None => #panic,
            }
        },
    )
}

/// The catalog with this name; or, if it is a type, a panic that says so. If it is neither, the
/// import is the mistake.
fn camel(runtime: &Ident, path: &Path) -> TokenStream {
    let name = source(path);
    let problem = format!("`{name}` is a type and not a static; write `{name}` without the dots");
    let place = Span::call_site().located_at(path.span());
    let moved = moved(runtime, path);
    let value = quote_spanned!(place=> &__Named);
    let panic = quote_spanned!(place=> #moved::__expansion::panic(#problem));
    named(
        runtime,
        path,
        &quote! {
            let __catalog: &#runtime::Catalog = #value;
            if #runtime::__expansion::is_unnamed(__catalog) && !Type::<__Named>::IS_UNNAMED {
                #panic
            }
            __catalog
        },
    )
}

/// `$crate` at the place of a path. The compiler points at a call from its first token.
fn moved(runtime: &Ident, path: &Path) -> Ident {
    let place = runtime.span().located_at(path.span());
    let mut moved = runtime.clone();
    moved.set_span(place);
    moved
}

/// An expression in which `__Named` is what the path names, as a type and as a static. What it is
/// not comes from the glob import, which gives way to the other.
fn named(runtime: &Ident, path: &Path, expression: &TokenStream) -> TokenStream {
    let place = Span::call_site().located_at(path.span());
    let import = quote_spanned!(place=> as __Named);
    quote! {{
        use #runtime::__expansion::unnamed::*;
        use #path #import;
        #expression
    }}
}
