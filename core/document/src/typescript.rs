//! The errors as types of TypeScript, for clients.

mod comment;
mod literal;

use std::collections::{HashMap, HashSet};

use askama::Template;
use platform_error::{Kind, ParamType, Retry};

use self::comment::Comment;
use crate::import::naming::Namer;
use crate::model::{Document, Entry, Set};
use crate::param::Param;
use crate::reference::Reference;

impl Reference<'_> {
    /// The errors as a module of TypeScript, for clients that receive them as problem details (RFC
    /// 9457) or from GraphQL.
    ///
    /// Each error is an interface with its code, its facts and its parameters, and `Problem` is
    /// their union: in a `switch` over `problem.code`, the compiler knows the parameters in each
    /// case, and reports the codes that are missing. For each set there is a union of its errors
    /// and those of the sets that it includes. `ERRORS` holds the facts of each error, and
    /// `isProblem` checks a value of unknown type.
    ///
    /// The module imports nothing, and compiles with `strict` for ES2017 or later.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let module = Reference::new(&document).to_typescript();
    /// let duplicate_key = "\
    /// export interface DuplicateKeyProblem extends ProblemDetails {
    ///   readonly code: \"DUPLICATE_KEY\";
    ///   readonly domain: \"request.platform\";
    ///   readonly status?: 409;
    ///   readonly kind: \"ALREADY_EXISTS\";
    ///   readonly retry: \"AFTER_FIX\" | \"AFTER_DELAY\";
    /// }
    /// ";
    /// assert!(module.contains(duplicate_key));
    /// ```
    pub fn to_typescript(&self) -> String {
        let mut types = Types::default();
        let sets = self.document.sets.iter();
        let set_names: Vec<String> = sets.map(|set| types.name(&set.name)).collect();
        let entries = self.document.entries();
        let names: Vec<String> = entries.map(|(_, entry)| types.name(&entry.code)).collect();
        let mut problems = Vec::new();
        for ((set, entry), name) in self.document.entries().zip(&names) {
            problems.push(Problem::new(set, entry, name));
        }
        let module = Module {
            title: literal::line(&self.title_text()),
            kinds: Kind::ALL,
            retries: Retry::ALL,
            problems,
            sets: unions(self.document, &set_names, &names),
        };
        // The module is written to memory, and nothing that the template calls can fail.
        module.render().unwrap_or_default()
    }
}

/// The names of types, each given once.
#[derive(Default)]
struct Types(Namer);

impl Types {
    /// The name of the type for a code or a set. It ends in `Problem`, so that it hides no type of
    /// the language.
    fn name(&mut self, name: &str) -> String {
        format!("{}Problem", self.0.variant(name))
    }
}

#[derive(Template)]
#[template(path = "reference.ts", escape = "none")]
struct Module<'d> {
    title: String,
    kinds: &'static [Kind],
    retries: &'static [Retry],
    problems: Vec<Problem<'d>>,
    sets: Vec<Union<'d>>,
}

/// The interface of an error. Strings are literals already.
struct Problem<'d> {
    name: &'d str,
    comment: String,
    code: String,
    /// The code as a key of an object.
    key: String,
    domain: String,
    title: String,
    status: u16,
    kind: Kind,
    retry: Retry,
    retry_after: Option<u32>,
    docs: Option<String>,
    params: Vec<Member>,
}

/// A parameter.
struct Member {
    /// The name as a key of a type.
    key: String,
    ty: &'static str,
    /// The name as a key of an object.
    fact_key: String,
    fact: &'static str,
}

/// The union of the errors of a set, including those of other sets.
struct Union<'d> {
    name: &'d str,
    comment: String,
    problems: Vec<&'d str>,
}

impl<'d> Problem<'d> {
    fn new(set: &Set, entry: &Entry, name: &'d str) -> Self {
        Self {
            name,
            comment: comment(entry),
            code: literal::string(&entry.code),
            key: literal::object_key(&entry.code),
            domain: literal::string(&set.domain),
            title: literal::string(entry.title()),
            status: entry.http_status(),
            kind: entry.kind,
            retry: entry.retry,
            retry_after: entry.retry_after,
            docs: entry.docs.as_deref().map(literal::string),
            params: entry.params.iter().map(Member::from).collect(),
        }
    }

    /// An occurrence with a delay can be retried after it, whatever the error declares.
    fn retry_type(&self) -> String {
        match self.retry {
            Retry::AfterDelay => format!("\"{}\"", self.retry),
            _ => format!("\"{}\" | \"{}\"", self.retry, Retry::AfterDelay),
        }
    }
}

impl From<&Param> for Member {
    fn from(param: &Param) -> Self {
        let ty = match param.ty {
            Some(ParamType::Text) => "string",
            Some(ParamType::Integer) => "Integer",
            Some(ParamType::Float) => "Float",
            Some(ParamType::Bool) => "boolean",
            None => "Value",
        };
        Self {
            key: literal::key(&param.name),
            ty,
            fact_key: literal::object_key(&param.name),
            fact: param.ty.map_or("unknown", ParamType::as_str),
        }
    }
}

fn comment(entry: &Entry) -> String {
    let mut comment = Comment::new(&entry.explanation);
    comment.paragraph("Cause: ", &entry.cause);
    comment.paragraph("Solution: ", &entry.solution);
    comment.tag("deprecated", entry.deprecated.as_deref());
    comment.tag("since", entry.since.as_deref());
    comment.tag("see", entry.docs.as_deref());
    comment.finish()
}

/// The unions of the sets that have errors of their own.
fn unions<'d>(document: &Document, set_names: &'d [String], names: &'d [String]) -> Vec<Union<'d>> {
    let reach = Reach::new(document);
    let mut unions = Vec::new();
    for (set, name) in document.sets.iter().zip(set_names) {
        if set.entries.is_empty() {
            continue;
        }
        let included = reach.from(set);
        let mut problems = Vec::new();
        for ((owner, _), problem) in document.entries().zip(names) {
            if included.contains(&*owner.path) {
                problems.push(&**problem);
            }
        }
        let description = format!(
            "The errors of `{}` and of the sets that it includes.",
            set.name
        );
        unions.push(Union {
            name,
            comment: Comment::new(&description).finish(),
            problems,
        });
    }
    unions
}

/// Which sets a set includes, directly or not.
struct Reach<'d> {
    sets: HashMap<&'d str, &'d Set>,
}

impl<'d> Reach<'d> {
    fn new(document: &'d Document) -> Self {
        let sets = document.sets.iter().map(|set| (&*set.path, set));
        Self {
            sets: sets.collect(),
        }
    }

    /// The paths of the set and of those that it includes, which may include it in turn.
    fn from(&self, set: &'d Set) -> HashSet<&'d str> {
        let mut reached = HashSet::from([&*set.path]);
        let mut pending = vec![set];
        while let Some(set) = pending.pop() {
            for path in &set.includes {
                if let Some(&included) = self.sets.get(&**path)
                    && reached.insert(&*included.path)
                {
                    pending.push(included);
                }
            }
        }
        reached
    }
}
