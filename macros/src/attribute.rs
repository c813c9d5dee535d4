//! One attribute, taken apart into its keys: `#[error(code = "A", transparent)]` is two items.
//!
//! What cannot be read is reported and left out, and the reading goes on behind the next comma, so that one slip hides
//! no other. A text behind `=` is taken without the detour over a full expression, which is most of what an attribute
//! holds and would be most of what the derive's time goes to.

use darling::ast::NestedMeta;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, Expr, ExprLit, Lit, MacroDelimiter, Meta, MetaList, MetaNameValue, Path, Token,
};

use crate::input::{Place, Site};
use crate::mistake::{self, Mistakes};

/// The keys of one item, from all of its attributes, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Keys {
    /// Each is a `Meta` whose path is one identifier.
    pub(crate) items: Vec<NestedMeta>,
    /// There is an attribute at all.
    pub(crate) annotated: bool,
    pub(crate) gaps: Gaps,
}

/// What reported mistakes leave open, so that no key is called missing on top of them.
#[derive(Default)]
pub(crate) struct Gaps {
    /// Nobody can tell which keys were meant.
    all: bool,
    /// Keys that were meant and could not be read.
    named: Vec<String>,
    /// Words that are no key; each may have been meant as any.
    unknown: usize,
}

impl Gaps {
    pub(crate) fn name(&mut self, key: impl Into<String>) {
        let key = key.into();
        // Beside that word there are no keys.
        self.all |= key == "transparent";
        self.named.push(key);
    }

    pub(crate) fn everything(&mut self) {
        self.all = true;
    }

    pub(crate) fn unknown(&mut self) {
        self.unknown += 1;
    }

    /// Those of the absent keys that are certainly missing.
    pub(crate) fn certain<'a>(&self, absent: &[&'a str]) -> Vec<&'a str> {
        let unexplained = |key: &&&str| !self.named.iter().any(|named| named == **key);
        let missing: Vec<&str> = absent.iter().filter(unexplained).copied().collect();
        if self.all || missing.len() <= self.unknown {
            Vec::new()
        } else {
            missing
        }
    }
}

/// An item that cannot be read.
struct Slip {
    /// The key that it was meant to give.
    key: Option<Ident>,
    mistake: syn::Error,
}

impl From<syn::Error> for Slip {
    fn from(mistake: syn::Error) -> Self {
        Self { key: None, mistake }
    }
}

impl Keys {
    /// Reads one `#[error(…)]` or `#[platform_error(…)]`; `is_only` if there is no other of these here.
    pub(crate) fn read(
        &mut self,
        attribute: &Attribute,
        is_only: bool,
        site: &Site<'_>,
        mistakes: &mut Mistakes,
    ) {
        self.annotated = true;
        match &attribute.meta {
            Meta::Path(path) => {
                self.gaps.all = true;
                mistakes.push(mistake::attribute_bare(path, site));
            }
            Meta::NameValue(meta) => {
                self.gaps.all = true;
                mistakes.push(mistake::attribute_with_value(meta, site));
            }
            Meta::List(list) if list.tokens.is_empty() => {
                self.gaps.all = true;
                mistakes.push(mistake::attribute_empty(list, site));
            }
            Meta::List(list) => {
                if !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
                    mistakes.push(mistake::attribute_brackets(list));
                }
                self.read_items(list.tokens.clone(), is_only, site, mistakes);
            }
        }
    }

    /// Reads what stands in the brackets of a list.
    pub(crate) fn read_items(
        &mut self,
        tokens: TokenStream,
        is_only: bool,
        site: &Site<'_>,
        mistakes: &mut Mistakes,
    ) {
        let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut rest = &tokens[..];
        while !rest.is_empty() {
            if let Some((item, behind)) = text_item(rest) {
                self.items.push(NestedMeta::Meta(item));
                rest = behind;
                continue;
            }
            let read = |input: ParseStream<'_>| {
                self.read_item(input, is_only, site, mistakes);
                input.parse::<TokenStream>()
            };
            // Cannot fail, because it takes all that is left.
            let left = read
                .parse2(rest.iter().cloned().collect())
                .unwrap_or_default();
            tokens = left.into_iter().collect();
            rest = &tokens;
        }
    }

    /// Reads one item and the comma behind it.
    fn read_item(
        &mut self,
        input: ParseStream<'_>,
        is_only: bool,
        site: &Site<'_>,
        mistakes: &mut Mistakes,
    ) {
        let follows_message = matches!(self.items.last(), Some(NestedMeta::Meta(item)) if item.path().is_ident("message"));
        if follows_message
            && site.place != Place::Labels
            && !input.peek(Token![,])
            && !starts_item(input, site.place)
        {
            mistakes.push(mistake::message_arguments(input.span()));
            skip_to_item(input, site.place);
            return;
        }
        let item = match item(input, is_only && self.items.is_empty(), site) {
            Ok(item) => item,
            Err(Slip { key, mistake }) => {
                match key {
                    Some(key) => self.gaps.name(key.to_string()),
                    None => self.gaps.all = true,
                }
                mistakes.push(mistake);
                skip_to_comma(input);
                let _ = input.parse::<Token![,]>();
                return;
            }
        };
        let key = item.path().clone();
        self.items.push(NestedMeta::Meta(item));
        if input.is_empty() || input.parse::<Token![,]>().is_ok() {
            return;
        }
        if let Ok(semicolon) = input.parse::<Token![;]>() {
            mistakes.push(mistake::semicolon(semicolon.span));
        } else if starts_item(input, site.place) {
            mistakes.push(mistake::comma_missing(input.span()));
        } else {
            mistakes.push(mistake::value_continued(&key, input.span()));
            skip_to_comma(input);
            let _ = input.parse::<Token![,]>();
        }
    }
}

/// `key = "text"` and the comma behind it: what most of an attribute is. Taken straight from the tokens, and the text not
/// decoded, because a derive is seldom compiled with optimisations, and a parser looks at each token many times.
fn text_item(tokens: &[TokenTree]) -> Option<(Meta, &[TokenTree])> {
    let [
        TokenTree::Ident(key),
        TokenTree::Punct(equals),
        TokenTree::Literal(text),
        rest @ ..,
    ] = tokens
    else {
        return None;
    };
    let behind = match rest {
        [TokenTree::Punct(comma), behind @ ..] if comma.as_char() == ',' => behind,
        [] => rest,
        _ => return None,
    };
    if equals.as_char() != '=' {
        return None;
    }
    let value = Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit: Lit::Verbatim(text.clone()),
    });
    let meta = MetaNameValue {
        path: key.unraw().into(),
        eq_token: Token![=](equals.span()),
        value,
    };
    Some((Meta::NameValue(meta), behind))
}

/// `key = value`, `key(…)` or `key`.
fn item(input: ParseStream<'_>, is_only: bool, site: &Site<'_>) -> Result<Meta, Slip> {
    if input.peek(Token![,]) {
        // Left there, it ends this empty item. It stands for no key.
        return Err(Slip {
            key: Some(Ident::new("_", input.span())),
            mistake: mistake::comma_extra(input.span()),
        });
    }
    if let Ok(text) = input.parse::<Lit>() {
        return Err(bare_text(&text, input, is_only, site));
    }
    let start = input.span();
    let Some(path) = key_path(input) else {
        return Err(match group(input) {
            Some(list) if mistake::holds_keys(list.stream(), site.place) => {
                mistake::keys_nested(list.span_open(), None)
            }
            _ => mistake::key_expected(start, site),
        }
        .into());
    };
    let Some(key) = path.get_ident() else {
        return Err(mistake::key_is_path(&path, site).into());
    };
    if input.peek(Token![==]) || input.peek(Token![=>]) || input.peek(Token![:]) {
        let mistake = mistake::equals_expected(key, input, site);
        return Err(Slip {
            key: Some(key.clone()),
            mistake,
        });
    }
    if input.peek(Token![=]) {
        let eq_token = input.parse()?;
        return match value(&path, input, site) {
            Ok(value) => Ok(Meta::NameValue(MetaNameValue {
                value,
                path,
                eq_token,
            })),
            Err(mistake) => Err(Slip {
                key: Some(key.clone()),
                mistake,
            }),
        };
    }
    if let Some(group) = group(input) {
        return Ok(Meta::List(MetaList {
            path,
            delimiter: delimiter(&group),
            tokens: group.stream(),
        }));
    }
    if input.is_empty() || input.peek(Token![,]) || starts_item(input, site.place) {
        return Ok(Meta::Path(path));
    }
    if site.place != Place::Labels && !site.place.knows(&key.to_string()) {
        return Err(mistake::key_expected(start, site).into());
    }
    let mistake = mistake::equals_expected(key, input, site);
    Err(Slip {
        key: Some(key.clone()),
        mistake,
    })
}

/// A key, or a path in the place of one. A raw identifier means the same key.
fn key_path(input: ParseStream<'_>) -> Option<Path> {
    let mut path = Path::from(input.call(Ident::parse_any).ok()?.unraw());
    while input.peek(Token![::]) {
        let _ = input.parse::<Token![::]>();
        let Ok(segment) = input.call(Ident::parse_any) else {
            break;
        };
        path.segments.push(segment.into());
    }
    Some(path)
}

/// A text without a key, as thiserror has it.
fn bare_text(text: &Lit, input: ParseStream<'_>, is_only: bool, site: &Site<'_>) -> Slip {
    let Lit::Str(text) = text else {
        return mistake::key_expected(text.span(), site).into();
    };
    if site.place == Place::Labels {
        return mistake::text_bare(text, false, site).into();
    }
    let ahead = input.fork();
    if !is_only || ahead.parse::<Token![,]>().is_ok() && starts_key(&ahead, site.place) {
        return Slip {
            key: Some(Ident::new("message", text.span())),
            mistake: mistake::text_beside_keys(text),
        };
    }
    // What follows are the arguments of a format string; the one mistake covers them.
    let arguments = input
        .parse::<TokenStream>()
        .is_ok_and(|rest| rest.into_iter().nth(1).is_some());
    mistake::text_bare(text, arguments, site).into()
}

/// Whether the next item starts here: a key of this place, or anything with `=` behind it.
fn starts_item(input: ParseStream<'_>, place: Place) -> bool {
    let assigns = input.peek(Ident::peek_any) && input.peek2(Token![=]);
    starts_key(input, place) || assigns && !input.peek2(Token![==]) && !input.peek2(Token![=>])
}

/// Whether a key of this place stands here.
fn starts_key(input: ParseStream<'_>, place: Place) -> bool {
    input
        .fork()
        .call(Ident::parse_any)
        .is_ok_and(|key| place.knows(&key.unraw().to_string()))
}

/// What stands behind `=`.
fn value(key: &Path, input: ParseStream<'_>, site: &Site<'_>) -> syn::Result<Expr> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(mistake::value_missing(key, site.entry()));
    }
    if input.peek(Lit) {
        let ahead = input.fork();
        let lit: Lit = ahead.parse()?;
        if ahead.is_empty() || ahead.peek(Token![,]) || starts_item(&ahead, site.place) {
            input.advance_to(&ahead);
            return Ok(Expr::Lit(ExprLit {
                attrs: Vec::new(),
                lit,
            }));
        }
    }
    let start = input.span();
    input
        .parse()
        .map_err(|_| mistake::value_unreadable(key, start, site.entry()))
}

fn group(input: ParseStream<'_>) -> Option<Group> {
    input
        .step(|cursor| match cursor.token_tree() {
            Some((TokenTree::Group(group), rest)) if group.delimiter() != Delimiter::None => {
                Ok((group, rest))
            }
            _ => Err(cursor.error("expected a group")),
        })
        .ok()
}

fn delimiter(group: &Group) -> MacroDelimiter {
    let span = group.delim_span();
    match group.delimiter() {
        Delimiter::Brace => MacroDelimiter::Brace(syn::token::Brace { span }),
        Delimiter::Bracket => MacroDelimiter::Bracket(syn::token::Bracket { span }),
        Delimiter::Parenthesis | Delimiter::None => {
            MacroDelimiter::Paren(syn::token::Paren { span })
        }
    }
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
}

/// Skips to the next item, which no expression behind a comma is.
fn skip_to_item(input: ParseStream<'_>, place: Place) {
    while !input.is_empty() {
        skip_to_comma(input);
        let _ = input.parse::<Token![,]>();
        if starts_item(input, place) {
            return;
        }
    }
}

/// The identifier that an item's path is.
pub(crate) fn key(item: &Meta) -> Option<&Ident> {
    item.path().get_ident()
}
