//! One attribute, taken apart into its keys: `#[error(code = "A", transparent)]` is two items.
//!
//! What cannot be read is reported and left out, and the reading goes on behind the next comma, so that one slip hides
//! no other. A text behind `=` is taken without the detour over a full expression, which is most of what an attribute
//! holds and would be most of what the derive's time goes to.

use darling::ast::NestedMeta;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, MacroDelimiter, Meta, MetaList, MetaNameValue, Path, Token};

use crate::mistake::{self, Mistakes, Proposal};

/// The keys of one item, from all of its attributes, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Keys {
    /// Each is a `Meta` whose path is one identifier.
    pub(crate) items: Vec<NestedMeta>,
    /// The first attribute, if there is one.
    pub(crate) first: Option<Span>,
    /// A mistake was reported that leaves open which keys were meant, so that none is to be called missing.
    pub(crate) unclear: bool,
}

impl Keys {
    /// Reads one `#[error(…)]` or `#[platform_error(…)]`.
    pub(crate) fn read(&mut self, attribute: &Attribute, proposal: &Proposal<'_>, mistakes: &mut Mistakes) {
        self.first.get_or_insert_with(|| attribute.path().span());
        match &attribute.meta {
            Meta::Path(path) => {
                self.unclear = true;
                mistakes.push(mistake::attribute_bare(path, proposal));
            }
            Meta::NameValue(meta) => {
                self.unclear = true;
                mistakes.push(mistake::attribute_with_value(meta, proposal));
            }
            Meta::List(list) => {
                if !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
                    mistakes.push(mistake::attribute_brackets(list));
                }
                if list.tokens.is_empty() {
                    self.unclear = true;
                    mistakes.push(mistake::attribute_empty(list, proposal));
                }
                self.read_items(list.tokens.clone(), proposal, mistakes);
            }
        }
    }

    fn read_items(&mut self, tokens: TokenStream, proposal: &Proposal<'_>, mistakes: &mut Mistakes) {
        let read = |input: ParseStream<'_>| {
            while !input.is_empty() {
                match item(input, proposal) {
                    Ok(item) => self.items.push(NestedMeta::Meta(item)),
                    Err(mistake) => {
                        self.unclear = true;
                        mistakes.push(mistake);
                        skip_to_comma(input);
                    }
                }
                if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                    self.unclear = true;
                    mistakes.push(mistake::comma_missing(input.span()));
                    skip_to_comma(input);
                    let _ = input.parse::<Token![,]>();
                }
            }
            Ok(())
        };
        if let Err(error) = read.parse2(tokens) {
            mistakes.push(error);
        }
    }
}

/// `key = value`, `key(…)` or `key`.
fn item(input: ParseStream<'_>, proposal: &Proposal<'_>) -> syn::Result<Meta> {
    if input.peek(Lit) {
        let text: Lit = input.parse()?;
        // What follows are the arguments of a format string; the one mistake covers them.
        let _ = input.parse::<TokenStream>();
        return Err(mistake::text_bare(&text, proposal));
    }
    let Ok(key) = input.call(Ident::parse_any) else {
        return Err(mistake::key_expected(input.span()));
    };
    let path = Path::from(key);
    if input.peek(Token![=]) {
        let eq_token = input.parse()?;
        return Ok(Meta::NameValue(MetaNameValue { value: value(&path, input)?, path, eq_token }));
    }
    if let Some(group) = group(input) {
        return Ok(Meta::List(MetaList { path, delimiter: delimiter(&group), tokens: group.stream() }));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(Meta::Path(path));
    }
    if input.peek(Token![::]) {
        return Err(mistake::key_expected(path.span()));
    }
    Err(mistake::equals_missing(&path, input.span()))
}

/// What stands behind `=`.
fn value(key: &Path, input: ParseStream<'_>) -> syn::Result<Expr> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(mistake::value_missing(key));
    }
    if input.peek(Lit) {
        let ahead = input.fork();
        let lit: Lit = ahead.parse()?;
        if ahead.is_empty() || ahead.peek(Token![,]) || !ahead.peek(Token![.]) && !ahead.peek(Token![+]) {
            syn::parse::discouraged::Speculative::advance_to(input, &ahead);
            return Ok(Expr::Lit(ExprLit { attrs: Vec::new(), lit }));
        }
    }
    let start = input.span();
    input.parse().map_err(|_| mistake::value_unreadable(key, start))
}

fn group(input: ParseStream<'_>) -> Option<Group> {
    input
        .step(|cursor| match cursor.token_tree() {
            Some((TokenTree::Group(group), rest)) if group.delimiter() != Delimiter::None => Ok((group, rest)),
            _ => Err(cursor.error("expected a group")),
        })
        .ok()
}

fn delimiter(group: &Group) -> MacroDelimiter {
    let span = group.delim_span();
    match group.delimiter() {
        Delimiter::Brace => MacroDelimiter::Brace(syn::token::Brace { span }),
        Delimiter::Bracket => MacroDelimiter::Bracket(syn::token::Bracket { span }),
        Delimiter::Parenthesis | Delimiter::None => MacroDelimiter::Paren(syn::token::Paren { span }),
    }
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
}

/// The identifier that an item's path is.
pub(crate) fn key(item: &Meta) -> Option<&Ident> {
    item.path().get_ident()
}
