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

/// What in a text is no template.
#[derive(Debug, PartialEq)]
pub(crate) enum Flaw {
    /// A `{` without its `}`, and what follows it.
    Unclosed(String),
    /// A `}` without its `{`.
    Unopened,
    /// `{}` or `{:?}`, which names no field; with what is in the braces.
    Unnamed(String),
    /// What stands in the braces before the colon is neither a name nor an index: `{a.b}`, `{self}`, `{ x y }`; with all
    /// that is in them.
    NoField { field: String, inner: String },
    /// `{x:.*}`, which takes its precision from a list of arguments that there is not.
    Star(String),
    /// A field with a spec that `format!` does not know.
    Spec { field: String, spec: String },
}

impl Template {
    /// Takes a text apart; the template is of use only where no flaw was found.
    pub(crate) fn parse(text: &str) -> (Self, Vec<Flaw>) {
        if !text
            .as_bytes()
            .iter()
            .any(|byte| matches!(byte, b'{' | b'}'))
        {
            return (Self::plain_text(text.to_owned()), Vec::new());
        }
        let mut template = Self::default();
        let mut flaws = Vec::new();
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
                flaws.push(Flaw::Unopened);
            } else {
                let end = rest.find(['}', '{']).unwrap_or(rest.len());
                if !rest[end..].starts_with('}') {
                    flaws.push(Flaw::Unclosed(rest[..end].to_owned()));
                    rest = &rest[end..];
                    continue;
                }
                if !plain.is_empty() {
                    template
                        .pieces
                        .push(Piece::Text(std::mem::take(&mut plain)));
                }
                match Placeholder::parse(&rest[..end]) {
                    Ok(placeholder) => template.pieces.push(Piece::Placeholder(placeholder)),
                    Err(flaw) => flaws.push(flaw),
                }
                rest = &rest[end + 1..];
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            template.pieces.push(Piece::Text(plain));
        }
        (template, flaws)
    }

    /// A text in which braces mean nothing.
    pub(crate) fn plain_text(text: String) -> Self {
        Self {
            pieces: vec![Piece::Text(text)],
        }
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
            Piece::Placeholder(Placeholder {
                field,
                spec,
                arguments,
            }) => {
                let (mut renamed, mut rest) = (format!("{{{}:", rename(field)), &**spec);
                for argument in arguments {
                    // The parser has found `argument$` in this order.
                    let Some((before, after)) = rest.split_once(&format!("{argument}$")) else {
                        continue;
                    };
                    renamed.extend([before, &rename(argument), "$"]);
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
        let (field, spec) = (field.trim(), spec.trim_end());
        if field.is_empty() {
            return Err(Flaw::Unnamed(inner.to_owned()));
        }
        if !names_field(field) {
            return Err(Flaw::NoField {
                field: field.to_owned(),
                inner: inner.trim().to_owned(),
            });
        }
        if spec.contains(".*") {
            return Err(Flaw::Star(field.to_owned()));
        }
        let Some((arguments, _)) = parse_spec(spec) else {
            return Err(Flaw::Spec {
                field: field.to_owned(),
                spec: spec.to_owned(),
            });
        };
        Ok(Self {
            field: field.to_owned(),
            spec: spec.to_owned(),
            arguments,
        })
    }

    /// The trait of `core::fmt` that the spec asks for.
    pub(crate) fn formatting_trait(&self) -> &'static str {
        match parse_spec(&self.spec).map(|(_, kind)| kind) {
            Some("?" | "x?" | "X?") => "Debug",
            Some("x") => "LowerHex",
            Some("X") => "UpperHex",
            Some("o") => "Octal",
            Some("b") => "Binary",
            Some("e") => "LowerExp",
            Some("E") => "UpperExp",
            Some("p") => "Pointer",
            _ => "Display",
        }
    }
}

/// Whether a text can stand for a field: an identifier or an index. Which fields there are is not known here.
fn names_field(text: &str) -> bool {
    text != "self" && !text.is_empty() && text.chars().all(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The fields that a spec takes its width and its precision from, and its type; `None` where it is no spec.
fn parse_spec(spec: &str) -> Option<(Vec<String>, &str)> {
    let skip =
        |rest: &'_ mut &str, chars: &[char]| *rest = rest.strip_prefix(chars).unwrap_or(rest);
    let mut rest = spec;
    let mut chars = rest.chars();
    if let (Some(_), Some('<' | '^' | '>')) = (chars.next(), chars.next()) {
        // The fill may be any character, `$` and `?` too.
        rest = chars.as_str();
    } else {
        skip(&mut rest, &['<', '^', '>']);
    }
    skip(&mut rest, &['+', '-']);
    skip(&mut rest, &['#']);
    // `08$` is the flag `0` and the index 8, `0$` is the index 0.
    if !rest.starts_with("0$") {
        skip(&mut rest, &['0']);
    }
    let mut arguments = Vec::new();
    rest = skip_count(rest, &mut arguments);
    if let Some(precision) = rest.strip_prefix('.') {
        rest = skip_count(precision, &mut arguments);
    }
    matches!(
        rest,
        "" | "?" | "x?" | "X?" | "x" | "X" | "o" | "b" | "e" | "E" | "p"
    )
    .then_some((arguments, rest))
}

/// What follows a width or a precision: a number, or a field with `$` behind it.
fn skip_count<'a>(spec: &'a str, arguments: &mut Vec<String>) -> &'a str {
    let name = &spec[..spec.find(|c| !is_of_name(c)).unwrap_or(spec.len())];
    if let Some(rest) = spec[name.len()..]
        .strip_prefix('$')
        .filter(|_| names_field(name))
    {
        arguments.push(name.to_owned());
        return rest;
    }
    spec.trim_start_matches(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, &'static str, Vec<String>)> {
        let (template, flaws) = Template::parse(text);
        assert_eq!(flaws, []);
        template
            .placeholders()
            .map(|p| (p.field.clone(), p.formatting_trait(), p.arguments.clone()))
            .collect()
    }

    fn flaws(text: &str) -> Vec<Flaw> {
        Template::parse(text).1
    }

    #[test]
    fn text_alone_is_plain_and_its_braces_are_unescaped() {
        let plain = |text| Template::parse(text).0.plain().map(str::to_owned);
        assert_eq!(plain("").as_deref(), Some(""));
        assert_eq!(plain("a {{b}} c}}").as_deref(), Some("a {b} c}"));
        assert_eq!(plain("a {b}"), None);
    }

    #[test]
    fn placeholders_name_their_field_and_their_trait() {
        assert_eq!(
            shown("{a} {0}"),
            [
                ("a".into(), "Display", vec![]),
                ("0".into(), "Display", vec![])
            ]
        );
        assert_eq!(
            shown("{a:?}{a:#?}{a:02x?}")
                .iter()
                .filter(|p| p.1 == "Debug")
                .count(),
            3
        );
        assert_eq!(
            shown("{a:>8}{a:e}{a:#010b}{a:+}{a:x>4}{a:?^9}{a:>+#010.3E}")
                .iter()
                .map(|p| p.1)
                .collect::<Vec<_>>(),
            [
                "Display", "LowerExp", "Binary", "Display", "Display", "Display", "UpperExp"
            ]
        );
        assert_eq!(shown("{type}{ a : }").len(), 2);
    }

    #[test]
    fn width_and_precision_may_name_fields() {
        assert_eq!(shown("{v:width$.prec$}")[0].2, ["width", "prec"]);
        assert_eq!(shown("{v:$>1$.2$?}")[0].2, ["1", "2"]);
        assert_eq!(shown("{v:08$}")[0].2, ["8"]);
        assert_eq!(shown("{v:0$}")[0].2, ["0"]);
    }

    #[test]
    fn fields_can_be_renamed() {
        let (template, _) = Template::parse("{{{0:>1$.2$?}}} {3}");
        assert_eq!(
            template.renamed(|name| format!("__{name}")),
            "{{{__0:>__1$.__2$?}}} {__3:}"
        );
    }

    #[test]
    fn flaws_are_told_apart() {
        assert_eq!(flaws("a {b"), [Flaw::Unclosed("b".into())]);
        assert_eq!(flaws("a {b {c}"), [Flaw::Unclosed("b ".into())]);
        assert_eq!(flaws("a } b"), [Flaw::Unopened]);
        assert_eq!(flaws("{}"), [Flaw::Unnamed(String::new())]);
        assert_eq!(flaws("{:?}"), [Flaw::Unnamed(":?".into())]);
        assert_eq!(
            flaws("{self}"),
            [Flaw::NoField {
                field: "self".into(),
                inner: "self".into()
            }]
        );
        assert_eq!(
            flaws("{r#type}"),
            [Flaw::NoField {
                field: "r#type".into(),
                inner: "r#type".into()
            }]
        );
        assert_eq!(flaws("{a:.*}"), [Flaw::Star("a".into())]);
        assert_eq!(
            flaws("{a:zz}"),
            [Flaw::Spec {
                field: "a".into(),
                spec: "zz".into()
            }]
        );
        assert_eq!(flaws("{a:self$}").len(), 1);
        assert_eq!(
            flaws("{} {ok} {a.b:?} }"),
            [
                Flaw::Unnamed(String::new()),
                Flaw::NoField {
                    field: "a.b".into(),
                    inner: "a.b:?".into()
                },
                Flaw::Unopened
            ]
        );
    }
}
