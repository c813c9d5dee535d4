//! The message template: its text and its placeholders, in the syntax of `format!`.
//!
//! The grammar is that of [`std::fmt`]: `{name}`, `{0}`, `{name:spec}`, `{{`, `}}`, where a width or precision in the
//! spec may itself name a field (`{value:width$.prec$}`). What names fields is found here; the spec itself is left to
//! `format_args!`.

/// A template, taken apart.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Template {
    pub(crate) pieces: Vec<Piece>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// Literal text, braces unescaped.
    Text(String),
    Placeholder(Placeholder),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placeholder {
    /// What it shows: the name or the index of a field, as it is written.
    pub(crate) field: String,
    /// What follows the colon.
    pub(crate) spec: String,
    /// The fields that the spec takes a width or a precision from.
    pub(crate) arguments: Vec<String>,
}

/// Why a text is no template.
#[derive(Debug, PartialEq)]
pub(crate) enum Flaw {
    /// A `{` without its `}`.
    Unclosed,
    /// A `}` without its `{`.
    Unopened,
    /// `{}` or `{:?}`: names no field.
    Unnamed,
    /// What stands in the braces is neither a name nor an index: `{a.b}`, `{self}`, `{ x y }`.
    NoField(String),
    /// `{x:.*}`, which takes its precision from a list of arguments that there is not.
    Star,
}

impl Template {
    pub(crate) fn parse(text: &str) -> Result<Self, Flaw> {
        let mut template = Self::default();
        let mut plain = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            plain.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                plain.push_str(brace);
                rest = after;
            } else if brace == "}" {
                return Err(Flaw::Unopened);
            } else {
                let end = rest.find(['}', '{']).filter(|end| rest[*end..].starts_with('}')).ok_or(Flaw::Unclosed)?;
                if !plain.is_empty() {
                    template.pieces.push(Piece::Text(std::mem::take(&mut plain)));
                }
                template.pieces.push(Piece::Placeholder(Placeholder::parse(&rest[..end])?));
                rest = &rest[end + 1..];
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            template.pieces.push(Piece::Text(plain));
        }
        Ok(template)
    }

    /// A text in which braces mean nothing.
    pub(crate) fn plain_text(text: String) -> Self {
        Self { pieces: vec![Piece::Text(text)] }
    }

    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder(placeholder) => Some(placeholder),
            Piece::Text(_) => None,
        })
    }

    /// The whole text, where it shows no field.
    pub(crate) fn plain(&self) -> Option<&str> {
        match &*self.pieces {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }
}

impl Template {
    /// The template with other names for its fields.
    pub(crate) fn renamed(&self, rename: impl Fn(&str) -> String) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
            Piece::Placeholder(Placeholder { field, spec, arguments }) => {
                let (mut renamed, mut rest) = (format!("{{{}:", rename(field)), &**spec);
                for argument in arguments {
                    // The parser has found `argument$` in this order.
                    let Some((before, after)) = rest.split_once(&format!("{argument}$")) else { continue };
                    renamed += &format!("{before}{}$", rename(argument));
                    rest = after;
                }
                renamed + rest + "}"
            }
        });
        pieces.collect()
    }
}

impl Placeholder {
    fn parse(inner: &str) -> Result<Self, Flaw> {
        let (field, spec) = inner.split_once(':').unwrap_or((inner, ""));
        let field = field.trim();
        if field.is_empty() {
            return Err(Flaw::Unnamed);
        }
        if !names_field(field) {
            return Err(Flaw::NoField(field.to_owned()));
        }
        if spec.contains(".*") {
            return Err(Flaw::Star);
        }
        let arguments = spec_arguments(spec);
        if let Some(argument) = arguments.iter().find(|argument| !names_field(argument)) {
            return Err(Flaw::NoField(argument.clone()));
        }
        Ok(Self { field: field.to_owned(), spec: spec.trim_end().to_owned(), arguments })
    }

    /// The trait of `core::fmt` that the spec asks for.
    pub(crate) fn formatting_trait(&self) -> &'static str {
        match spec_type(&self.spec) {
            "?" | "x?" | "X?" => "Debug",
            "x" => "LowerHex",
            "X" => "UpperHex",
            "o" => "Octal",
            "b" => "Binary",
            "e" => "LowerExp",
            "E" => "UpperExp",
            "p" => "Pointer",
            _ => "Display",
        }
    }
}

/// Whether a text can stand for a field: an identifier or an index. Which fields there are is not known here.
fn names_field(text: &str) -> bool {
    text != "self" && !text.is_empty() && text.chars().all(|c| c == '_' || c.is_alphanumeric())
}

/// The names before each `$` of a spec: `width` and `prec` of `>width$.prec$`.
fn spec_arguments(spec: &str) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut rest = without_fill(spec);
    while let Some(at) = rest.find('$') {
        let name = rest[..at].rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
        // `08$` is the flag `0` and the index 8.
        let name = if name.len() > 1 && name.starts_with('0') { &name[1..] } else { name };
        arguments.push(name.to_owned());
        rest = &rest[at + 1..];
    }
    arguments
}

/// The spec without its fill, which may be any character, `$` and `?` too.
fn without_fill(spec: &str) -> &str {
    let mut chars = spec.chars();
    match (chars.next(), chars.next()) {
        (Some(_), Some('<' | '^' | '>')) => chars.as_str(),
        _ => spec,
    }
}

/// The type of a spec: what is left at its end once flags, width and precision are gone.
fn spec_type(spec: &str) -> &str {
    let spec = without_fill(spec).trim_end();
    let spec = spec.rsplit('$').next().unwrap_or_default();
    spec.trim_start_matches(|c: char| matches!(c, '<' | '^' | '>' | '+' | '-' | '#' | '.') || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, &'static str, Vec<String>)> {
        let template = Template::parse(text).expect("a template");
        template.placeholders().map(|p| (p.field.clone(), p.formatting_trait(), p.arguments.clone())).collect()
    }

    #[test]
    fn text_alone_is_plain_and_its_braces_are_unescaped() {
        assert_eq!(Template::parse("").unwrap().plain(), Some(""));
        assert_eq!(Template::parse("a {{b}} c}}").unwrap().plain(), Some("a {b} c}"));
        assert_eq!(Template::parse("a {b}").unwrap().plain(), None);
    }

    #[test]
    fn placeholders_name_their_field_and_their_trait() {
        assert_eq!(shown("{a} {0}"), [("a".into(), "Display", vec![]), ("0".into(), "Display", vec![])]);
        assert_eq!(shown("{a:?}{a:#?}{a:02x?}").iter().filter(|p| p.1 == "Debug").count(), 3);
        assert_eq!(shown("{a:>8}{a:e}{a:#010b}{a:+}{a:x>4}{a:?^9}").iter().map(|p| p.1).collect::<Vec<_>>(), [
            "Display", "LowerExp", "Binary", "Display", "Display", "Display"
        ]);
        assert_eq!(shown("{type}").len(), 1);
    }

    #[test]
    fn width_and_precision_may_name_fields() {
        assert_eq!(shown("{v:width$.prec$}")[0].2, ["width", "prec"]);
        assert_eq!(shown("{v:$>1$.2$?}")[0].2, ["1", "2"]);
        assert_eq!(shown("{v:08$}")[0].2, ["8"]);
    }

    #[test]
    fn fields_can_be_renamed() {
        let template = Template::parse("{{{0:>1$.2$?}}} {3}").unwrap();
        assert_eq!(template.renamed(|name| format!("__{name}")), "{{{__0:>__1$.__2$?}}} {__3:}");
    }

    #[test]
    fn flaws_are_told_apart() {
        assert_eq!(Template::parse("a {b"), Err(Flaw::Unclosed));
        assert_eq!(Template::parse("a {b {c}"), Err(Flaw::Unclosed));
        assert_eq!(Template::parse("a } b"), Err(Flaw::Unopened));
        assert_eq!(Template::parse("{}"), Err(Flaw::Unnamed));
        assert_eq!(Template::parse("{:?}"), Err(Flaw::Unnamed));
        assert_eq!(Template::parse("{self}"), Err(Flaw::NoField("self".into())));
        assert_eq!(Template::parse("{r#type}"), Err(Flaw::NoField("r#type".into())));
        assert_eq!(Template::parse("{a.b}"), Err(Flaw::NoField("a.b".into())));
        assert_eq!(Template::parse("{a:.*}"), Err(Flaw::Star));
    }
}
