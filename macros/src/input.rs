//! What the user wrote: the item, its variants and its fields, with their keys, before any check.

use darling::FromMeta;
use platform_error_syntax::kind::{Kind, Retry};
use syn::{Expr, Generics, Ident, Member, Path, Type, Visibility};

use crate::literal::Text;
use crate::number::{HttpStatus, Seconds};
use crate::recovery::Recovery;
use crate::reserved::Reserved;
use crate::value::{CratePath, Flag, Labels, SpannedKey};

/// A darling receiver: the keys of one position, and their names.
pub(crate) trait Receiver: FromMeta + Default {
    const NAMES: &'static [&'static str];
    /// Those that may be given more than once.
    const REPEATABLE: &'static [&'static str];

    /// The keys that were given.
    fn given(&self) -> Vec<&Path>;
}

/// Declares a receiver. The keys after `repeatable` may be given more than once.
macro_rules! keys {
    (
        $(#[$doc:meta])* $receiver:ident { $($field:ident: $ty:ty = $name:literal,)+ }
        repeatable { $($list:ident: $list_ty:ty = $list_name:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Default, FromMeta)]
        #[darling(default)]
        pub(crate) struct $receiver {
            $(#[darling(rename = $name)] pub(crate) $field: Option<SpannedKey<$ty>>,)+
            $(
                #[darling(rename = $list_name, multiple)]
                pub(crate) $list: Vec<SpannedKey<$list_ty>>,
            )*
        }

        impl Receiver for $receiver {
            const NAMES: &'static [&'static str] = &[$($name,)+ $($list_name,)*];
            const REPEATABLE: &'static [&'static str] = &[$($list_name),*];

            fn given(&self) -> Vec<&Path> {
                let mut given = Vec::new();
                $(given.extend(self.$field.as_ref().map(|given| &given.key));)+
                $(given.extend(self.$list.iter().map(|given| &given.key));)*
                given
            }
        }
    };
}

keys! {
    /// The keys of one error: of a variant, or of a struct.
    EntryKeys {
        code: Text = "code",
        message: Text = "message",
        title: Text = "title",
        explanation: Text = "explanation",
        cause: Text = "cause",
        solution: Text = "solution",
        kind: Kind = "kind",
        http_status: HttpStatus = "http_status",
        retry: Retry = "retry",
        retry_after: Seconds = "retry_after",
        docs: Text = "docs",
        reason: Text = "reason",
        since: Text = "since",
        deprecated: Text = "deprecated",
        labels: Labels = "labels",
        transparent: Flag = "transparent",
    }
    repeatable {
        aliases: Text = "alias",
    }
}

keys! {
    /// The keys of a whole set: of an enum, or of a struct.
    SetKeys {
        crate_path: CratePath = "crate",
        domain: Text = "domain",
        docs: Text = "docs",
        labels: Labels = "labels",
        reserved: Reserved = "reserved",
        from_params: Flag = "from_params",
        no_accessors: Flag = "no_accessors",
    }
    repeatable {}
}

/// The keys of a struct. It is a set of one error and takes the keys of both.
pub(crate) fn struct_keys() -> Vec<&'static str> {
    let mut keys = EntryKeys::NAMES.to_vec();
    for key in SetKeys::NAMES {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    keys
}

/// The item under the derive.
pub(crate) struct Input {
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// Another derive owns `Display`, `Error` and `From`.
    pub(crate) metadata_only: bool,
    pub(crate) keys: SetKeys,
    pub(crate) deprecated: bool,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Struct(Box<Entry>),
    Enum(Vec<Entry>),
    Union,
}

/// A variant, or a struct.
pub(crate) struct Entry {
    pub(crate) ident: Ident,
    pub(crate) keys: EntryKeys,
    /// It has an attribute.
    pub(crate) annotated: bool,
    /// What reported mistakes leave open about its keys.
    pub(crate) recovery: Recovery,
    pub(crate) doc: DocComment,
    pub(crate) fields: Vec<Field>,
    /// Declared without braces or parentheses.
    pub(crate) is_unit: bool,
    pub(crate) deprecated: bool,
}

impl Entry {
    /// Whether the entry or one of its fields is deprecated.
    pub(crate) fn has_deprecated(&self) -> bool {
        self.deprecated || self.fields.iter().any(|field| field.deprecated)
    }
}

#[derive(Default)]
pub(crate) struct DocComment {
    /// A literal per line.
    pub(crate) lines: Vec<Text>,
    /// A line that is made by a macro, which cannot be read here.
    pub(crate) made_by_macro: Option<Expr>,
}

impl DocComment {
    pub(crate) fn has_text(&self) -> bool {
        self.lines
            .iter()
            .any(|line| !line.value().trim().is_empty())
    }
}

pub(crate) struct Field {
    pub(crate) member: Member,
    /// See [`Self::name`].
    pub(crate) name: String,
    pub(crate) ty: Type,
    /// The mark `#[source]`.
    pub(crate) source: Option<Path>,
    /// The mark `#[from]`.
    pub(crate) from: Option<Path>,
    /// The marks in our attribute.
    pub(crate) marks: FieldMarks,
    /// It has an attribute of snafu.
    pub(crate) has_snafu: bool,
    pub(crate) deprecated: bool,
}

/// The marks in the attribute of a field, each where it is written.
#[derive(Default)]
pub(crate) struct FieldMarks {
    /// It is a public parameter, even if the message does not show it.
    pub(crate) param: Option<Path>,
    /// It says how long to wait before retrying.
    pub(crate) retry_after: Option<Path>,
}

impl Field {
    /// The name that a placeholder has for it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Its index, if it is a field of a tuple.
    pub(crate) fn index(&self) -> Option<usize> {
        match &self.member {
            Member::Named(_) => None,
            Member::Unnamed(index) => Some(index.index as usize),
        }
    }

    /// Its mark, whether `#[source]` or `#[from]`.
    pub(crate) fn mark(&self) -> Option<&Path> {
        self.source.as_ref().or(self.from.as_ref())
    }
}
