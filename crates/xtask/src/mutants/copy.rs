//! The copy of the rules with switches: a package of its own below `target/`, with the other crates where they are.

use std::{
    collections::BTreeSet,
    fs,
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value as Json;

use super::{
    plan::{Plan, Source},
    rewrite::rewrite,
};
use crate::{error::TaskError, root, say};

const SWITCH: &str = include_str!("copy/switch.rs");
const MAIN: &str = include_str!("copy/main.rs");

/// What makes a package of the copy: what is changed by hand, needs no warnings.
const PACKAGE: &str = "
[[bin]]
name = \"mutants\"
path = \"src/main.rs\"

[lints.rust]
warnings = \"allow\"
arithmetic_overflow = \"allow\"
unconditional_panic = \"allow\"
";

/// The program that tries the mutants.
#[derive(Debug)]
pub(crate) struct Built {
    pub program: PathBuf,
    /// The mutants that are no programs: the compiler refuses them.
    pub refused: BTreeSet<usize>,
}

/// The sources of the rules, by their names.
pub(crate) fn sources() -> Result<Vec<Source>, TaskError> {
    let folder = root().join("crates/rules/src");
    let mut sources = vec![];
    read(&folder, "", &mut sources)?;
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sources)
}

fn read(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<(), TaskError> {
    for entry in fs::read_dir(folder).map_err(TaskError::file(folder))? {
        let path = entry.map_err(TaskError::file(folder))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = format!("{prefix}{}", name.unwrap_or_default());
        if path.is_dir() {
            read(&path, &format!("{name}/"), sources)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).map_err(TaskError::file(&path))?;
            sources.push(Source { name, text });
        }
    }
    Ok(())
}

/// Builds the copy. A mutant that the compiler refuses is left out, and the copy built again.
pub(crate) fn build(plan: &Plan) -> Result<Built, TaskError> {
    let folder = target().join("mutants");
    manifest(&folder)?;
    say(&format!("building the rules with {} mutants", plan.mutants.len()));
    let mut refused = BTreeSet::new();
    loop {
        let places = write(&folder, plan, &refused)?;
        match compile(&folder)? {
            Compiled::Program(program) => return Ok(Built { program, refused }),
            Compiled::Errors(errors) => {
                let before = refused.len();
                for error in &errors {
                    refused.extend(error.mutants(&places));
                }
                if refused.len() == before {
                    for error in &errors {
                        say(&error.words);
                    }
                    return Err(TaskError::Command("building the copy of the rules".to_owned()));
                }
            }
        }
    }
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The manifest of the copy: the rules' own, with what it inherits from the workspace.
fn manifest(folder: &Path) -> Result<(), TaskError> {
    let read = |name: &str| {
        let path = root().join(name);
        fs::read_to_string(&path).map_err(TaskError::file(&path))
    };
    let crates = format!("path = \"{}/crates/", root().display());
    let workspace = read("Cargo.toml")?.replace("path = \"crates/", &crates);
    let is_of_the_copy = |line: &&str| {
        !["members", "exclude", "default-members"]
            .iter()
            .any(|key| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")))
    };
    let workspace: Vec<_> = workspace.lines().filter(is_of_the_copy).collect();
    let package = read("crates/rules/Cargo.toml")?.replace("[lints]\nworkspace = true\n", PACKAGE);
    let text = format!("{package}\n{}\n", workspace.join("\n"));
    put(&folder.join("Cargo.toml"), &text)?;
    put(&folder.join("Cargo.lock"), &read("Cargo.lock")?)
}

/// Writes the sources with switches, and says where in which file the text of each mutant stands.
fn write(
    folder: &Path,
    plan: &Plan,
    refused: &BTreeSet<usize>,
) -> Result<Vec<(String, usize, Range<usize>)>, TaskError> {
    let mut places = vec![];
    let mut names = BTreeSet::from(["src/main.rs".to_owned(), "src/mutants.rs".to_owned()]);
    for (file, source) in plan.sources.iter().enumerate() {
        let mutants = plan.mutants.iter().enumerate().filter(|(id, _)| !refused.contains(id));
        let edits = mutants.flat_map(|(id, mutant)| {
            let here = mutant.edits.iter().filter(move |(of, _)| *of == file);
            here.map(move |(_, edit)| (id, edit))
        });
        let none = BTreeSet::new();
        let edits: Vec<_> = edits.collect();
        let rewritten = rewrite(&source.text, &edits, plan.rests.get(file).unwrap_or(&none));
        let name = format!("src/{}", source.name);
        let mut text = rewritten.text;
        if source.name == "lib.rs" {
            text.push_str("\n#[doc(hidden)]\npub mod mutants;\n");
        }
        put(&folder.join(&name), &text)?;
        places.extend(rewritten.places.into_iter().map(|(id, at)| (name.clone(), id, at)));
        names.insert(name);
    }
    let count = plan.mutants.len();
    let switch =
        format!("{SWITCH}\n/// How many mutants there are.\npub const COUNT: usize = {count};\n");
    put(&folder.join("src/mutants.rs"), &switch)?;
    put(&folder.join("src/main.rs"), MAIN)?;
    Ok(places)
}

/// Writes a file if it is another one, so that the compiler is not started for nothing.
fn put(path: &Path, text: &str) -> Result<(), TaskError> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(TaskError::file(folder))?;
    }
    fs::write(path, text).map_err(TaskError::file(path))
}

enum Compiled {
    Program(PathBuf),
    Errors(Vec<CompileError>),
}

struct CompileError {
    words: String,
    spans: Vec<Span>,
}

/// A place that an error is about: where it is, or something that it has to do with.
struct Span {
    is_primary: bool,
    file: String,
    at: Range<usize>,
}

impl CompileError {
    /// The mutants in whose text the error is; if there are none, those that it has to do with.
    fn mutants(&self, places: &[(String, usize, Range<usize>)]) -> BTreeSet<usize> {
        let hit = |span: &Span| {
            let of_file = places.iter().filter(|(file, ..)| *file == span.file);
            let hit = of_file.filter(|(_, _, place)| meet(place, &span.at));
            hit.map(|(_, id, _)| *id).collect::<Vec<_>>()
        };
        let primary = self.spans.iter().filter(|span| span.is_primary);
        let found: BTreeSet<_> = primary.flat_map(hit).collect();
        if found.is_empty() { self.spans.iter().flat_map(hit).collect() } else { found }
    }
}

fn compile(folder: &Path) -> Result<Compiled, TaskError> {
    let command = "cargo build --quiet --bin mutants --message-format=json";
    let done = Command::new("cargo")
        .args(command.split(' ').skip(1))
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target())
        .output()
        .map_err(|source| TaskError::Start { command: command.to_owned(), source })?;
    let output = String::from_utf8_lossy(&done.stdout).into_owned();
    let messages = output.lines().filter_map(|line| serde_json::from_str::<Json>(line).ok());
    let mut errors = vec![];
    for message in messages {
        if let Some(program) = message.get("executable").and_then(Json::as_str) {
            return Ok(Compiled::Program(PathBuf::from(program)));
        }
        let message = message.get("message");
        let word = |key| message.and_then(|it| it.get(key)).and_then(Json::as_str);
        if word("level") == Some("error") {
            let words = word("rendered").unwrap_or_default().to_owned();
            let spans = message.and_then(|it| it.get("spans")).and_then(Json::as_array);
            let spans = spans.into_iter().flatten().filter_map(span).collect();
            errors.push(CompileError { words, spans });
        }
    }
    let words = String::from_utf8_lossy(&done.stderr).into_owned();
    errors.push(CompileError { words, spans: vec![] });
    Ok(Compiled::Errors(errors))
}

fn span(span: &Json) -> Option<Span> {
    let number = |key| usize::try_from(span.get(key)?.as_u64()?).ok();
    let is_primary = span.get("is_primary")?.as_bool()?;
    let file = span.get("file_name")?.as_str()?.to_owned();
    Some(Span { is_primary, file, at: number("byte_start")?..number("byte_end")? })
}
