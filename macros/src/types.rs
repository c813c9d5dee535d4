//! What the tokens of a field's type tell. It is no more than a guess, so only speed and bounds may
//! depend on it.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Type};

/// Types of the standard library that implement `Display`. A missing `Display` need not be pointed
/// out for these, so they are written without `format_args!`.
const DISPLAYED: &[&str] = &[
    "String", "str", "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
    "i32", "i64", "i128", "isize", "f32", "f64",
];

/// Whether a type is one of those, or a reference to one.
pub(crate) fn is_displayed(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_displayed(&reference.elem),
        Type::Group(group) => is_displayed(&group.elem),
        Type::Path(path) => {
            path.qself.is_none()
                && path
                    .path
                    .get_ident()
                    .is_some_and(|ident| DISPLAYED.iter().any(|name| ident == name))
        }
        _ => false,
    }
}

/// The `T` of `&T` and `&&T`. A reference has every format of what it refers to, but for its own
/// address.
pub(crate) fn behind_references(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => behind_references(&reference.elem),
        Type::Group(group) => behind_references(&group.elem),
        _ => ty,
    }
}

/// Whether a type is called `Duration`.
pub(crate) fn is_duration(ty: &Type) -> bool {
    match behind_references(ty) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Duration"),
        _ => false,
    }
}

/// The `E` of `Option<E>`.
pub(crate) fn in_option(ty: &Type) -> Option<&Type> {
    inside(ty, &["Option"])
}

/// What a field of this type is made from: an `Option` is filled.
pub(crate) fn filled(ty: &Type) -> &Type {
    in_option(ty).unwrap_or(ty)
}

/// The `E` of `Box<E>`, `Arc<E>` and `Rc<E>`.
pub(crate) fn in_pointer(ty: &Type) -> Option<&Type> {
    inside(ty, &["Box", "Arc", "Rc"])
}

fn inside<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    match ty {
        Type::Group(group) => inside(&group.elem, names),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            names
                .iter()
                .any(|name| last.ident == name)
                .then(|| arguments(&last.arguments).next())?
        }
        _ => None,
    }
}

fn arguments(arguments: &PathArguments) -> impl Iterator<Item = &Type> {
    let arguments = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments.args.iter()),
        _ => None,
    };
    arguments
        .into_iter()
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

/// A type as it is written in `<… as Trait>`, where a bare `A +` needs parentheses.
pub(crate) fn qualified(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) => quote!((#ty)),
        ty => ty.to_token_stream(),
    }
}

/// Whether the compiler may have an error in a type once more where the type is repeated: it
/// proposes what to add to the item around, and that is another item there.
///
/// It proposes to declare a lifetime, and a parameter where the name has one letter or is an
/// argument.
pub(crate) fn may_be_doubled(ty: &Type, generics: &Generics) -> bool {
    fn is_doubtful(tokens: TokenStream) -> bool {
        let mut is_argument = false;
        let mut is_lifetime = false;
        for token in tokens {
            let found = match &token {
                TokenTree::Ident(_) if is_lifetime => false,
                TokenTree::Ident(name) => is_argument || name.to_string().len() == 1,
                TokenTree::Group(group) => is_doubtful(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            };
            if found {
                return true;
            }
            is_argument |= is_punct(&token, '<');
            is_lifetime = is_punct(&token, '\'');
        }
        false
    }
    is_doubtful(ty.to_token_stream()) || has_unknown_lifetime(ty, generics)
}

/// Whether there is a lifetime in these tokens that the item does not declare.
pub(crate) fn has_unknown_lifetime(tokens: &impl ToTokens, generics: &Generics) -> bool {
    fn has_unknown(tokens: TokenStream, generics: &Generics) -> bool {
        let is_declared = |name: &Ident| {
            let mut declared = generics.lifetimes();
            name == "static" || declared.any(|param| param.lifetime.ident == *name)
        };
        let mut is_lifetime = false;
        for token in tokens {
            let found = match &token {
                TokenTree::Ident(name) => is_lifetime && !is_declared(name),
                TokenTree::Group(group) => has_unknown(group.stream(), generics),
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            };
            if found {
                return true;
            }
            is_lifetime = is_punct(&token, '\'');
        }
        false
    }
    has_unknown(tokens.to_token_stream(), generics)
}

fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == char)
}

/// A type as a static can name it, which has no generics: every lifetime is `'static`. `None` if it
/// mentions a parameter, `Self`, or lifetimes of its own.
pub(crate) fn in_static(ty: &Type, generics: &Generics) -> Option<TokenStream> {
    fn replaced(tokens: TokenStream, generics: &Generics) -> Option<TokenStream> {
        let mut made = TokenStream::new();
        let mut is_lifetime = false;
        for mut token in tokens {
            match &mut token {
                TokenTree::Ident(name) if is_lifetime => {
                    *name = Ident::new("static", name.span());
                }
                TokenTree::Ident(name) => {
                    let is_param = generics.params.iter().any(|param| match param {
                        GenericParam::Type(param) => param.ident == *name,
                        GenericParam::Const(param) => param.ident == *name,
                        GenericParam::Lifetime(_) => false,
                    });
                    if is_param || *name == "Self" || *name == "for" {
                        return None;
                    }
                }
                TokenTree::Group(group) => {
                    let span = group.span();
                    let content = replaced(group.stream(), generics)?;
                    *group = Group::new(group.delimiter(), content);
                    group.set_span(span);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            is_lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
            made.extend([token]);
        }
        Some(made)
    }
    replaced(ty.to_token_stream(), generics)
}

/// The name that a type is, without a path and arguments.
pub(crate) fn name(ty: &Type) -> Option<&Ident> {
    let Type::Path(path) = ty else {
        return None;
    };
    let name = path.path.get_ident()?;
    (path.qself.is_none() && *name != "Self").then_some(name)
}

/// Whether a type mentions a type parameter, so that a bound on it must be a bound of the
/// implementation.
pub(crate) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    let names: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
    mentions(ty, &names)
}

/// Whether one of these names is in a type.
pub(crate) fn mentions(ty: &Type, names: &[&Ident]) -> bool {
    !names.is_empty() && has_ident(ty.to_token_stream(), &|ident| names.contains(&ident))
}

fn has_ident(tokens: TokenStream, is_it: &dyn Fn(&Ident) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => is_it(&ident),
        TokenTree::Group(group) => has_ident(group.stream(), is_it),
        _ => false,
    })
}

/// A field's type outside of the item, where `Self` means nothing.
pub(crate) fn without_self(ty: &Type, this: &Ident, generics: &Generics) -> Type {
    let tokens = ty.to_token_stream();
    if !has_ident(tokens.clone(), &|ident| ident == "Self") {
        return ty.clone();
    }
    let (_, arguments, _) = generics.split_for_impl();
    let replaced = replace_self(tokens, this, &arguments.to_token_stream());
    syn::parse2(replaced).unwrap_or_else(|_| ty.clone())
}

fn replace_self(tokens: TokenStream, this: &Ident, arguments: &TokenStream) -> TokenStream {
    let mut replaced = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "Self" => {
                let mut this = this.clone();
                this.set_span(word.span());
                replaced.extend(this.to_token_stream());
                replaced.extend(arguments.clone());
            }
            TokenTree::Group(group) => {
                let inside = replace_self(group.stream(), this, arguments);
                let mut inside = Group::new(group.delimiter(), inside);
                inside.set_span(group.span());
                replaced.extend([TokenTree::Group(inside)]);
            }
            token => replaced.extend([token]),
        }
    }
    replaced
}
