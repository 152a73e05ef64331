//! Judges of our schemas in other languages: ajv and @hyperjump/json-schema, Python's jsonschema and check-jsonschema; and
//! the programs of `examples/consumers`. They are installed below `target/`, with pinned versions.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tallfest::{
    LISTS,
    catalog::schema::{FORMS, bundle, of_form, vocabulary},
    document_schemas,
};

use crate::{
    error::TaskError,
    root, say,
    vectors::{self, Size},
};

/// Where the judges live, with what they judge.
pub(crate) const FOLDER: &str = "target/judges";

pub(crate) fn run() -> Result<(), TaskError> {
    let folder = root().join(FOLDER);
    let corpus = corpus(&folder, "corpus", Size::Large)?;
    let consumers = root().join("examples/consumers");
    let mut programs = vec![rust(&consumers)];
    match node(&folder) {
        Ok(()) => {
            passes(Command::new("node").arg(folder.join("judge.mjs")).arg(&corpus))?;
            let program = folder.join("check.mjs");
            copy(&consumers.join("javascript/check.mjs"), &program)?;
            programs.push(words(["node".into(), program]));
        }
        Err(error) => skipped("ajv and @hyperjump/json-schema", &error),
    }
    match python(&folder) {
        Ok(python) => {
            // It takes a hundred times as long over a record.
            let small = self::corpus(&folder, "small", Size::Small)?;
            passes(Command::new(&python).arg(root().join("tests/judges/judge.py")).arg(&small))?;
            programs.push(words([python, consumers.join("python/check.py")]));
        }
        Err(error) => skipped("jsonschema and check-jsonschema of Python", &error),
    }
    agree(&corpus.join("bundle-2020.schema.json"), &consumers, &programs)
}

pub(crate) fn skipped(judges: &str, error: &TaskError) {
    say(&format!("SKIPPED {judges}: {error}"));
}

/// Schemas, vectors and the list of our keywords, as the judges read them.
fn corpus(folder: &Path, name: &str, size: Size) -> Result<PathBuf, TaskError> {
    let corpus = folder.join(name);
    if corpus.exists() {
        fs::remove_dir_all(&corpus).map_err(TaskError::file(&corpus))?;
    }
    for form in FORMS {
        for year in vectors::YEARS {
            let Some(schema) = of_form(form, year) else { continue };
            let name = format!("schemas/{}-{}-{year}.schema.json", form.system, form.id);
            write(&corpus.join(name), &format!("{schema:#}\n"))?;
        }
    }
    for (name, lines) in vectors::all(size) {
        write(&corpus.join(format!("vectors/{name}.ndjson")), &lines)?;
    }
    for (name, schema) in document_schemas() {
        if !LISTS.contains(&name) {
            write(&corpus.join(format!("documents/{name}.schema.json")), &format!("{schema:#}\n"))?;
        }
    }
    for year in vectors::YEARS {
        let name = format!("documents/bundle-{year}.schema.json");
        write(&corpus.join(name), &format!("{:#}\n", bundle(year)))?;
    }
    write(&corpus.join("vocabulary.json"), &format!("{:#}\n", vocabulary()))?;
    write(&corpus.join("bundle-2020.schema.json"), &format!("{:#}\n", bundle(2020)))?;
    Ok(corpus)
}

/// Installs the judges for Node, and puts their programs beside them.
pub(crate) fn node(folder: &Path) -> Result<(), TaskError> {
    let from = root().join("tests/judges");
    for file in ["package.json", "package-lock.json", "judge.mjs", "axe.mjs"] {
        copy(&from.join(file), &folder.join(file))?;
    }
    let installed = folder.join("node_modules/installed");
    if fs::read(&installed).ok() == fs::read(folder.join("package-lock.json")).ok() {
        return Ok(());
    }
    passes(
        Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--silent"]).current_dir(folder),
    )?;
    copy(&folder.join("package-lock.json"), &installed)
}

/// Installs the judges for Python in an environment of their own: its interpreter.
fn python(folder: &Path) -> Result<PathBuf, TaskError> {
    let environment = folder.join("python");
    let python = environment.join("bin/python");
    let done = environment.join("installed");
    if done.exists() {
        return Ok(python);
    }
    passes(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    let list = root().join("tests/judges/requirements.txt");
    passes(
        Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(list),
    )?;
    write(&done, "")?;
    Ok(python)
}

fn rust(consumers: &Path) -> Vec<String> {
    let target = root().join(FOLDER).join("rust");
    let manifest = consumers.join("rust/Cargo.toml");
    let cargo = ["cargo", "run", "--quiet", "--locked", "--manifest-path"].map(PathBuf::from);
    words(cargo.into_iter().chain([manifest, "--target-dir".into(), target, "--".into()]))
}

fn words(paths: impl IntoIterator<Item = PathBuf>) -> Vec<String> {
    paths.into_iter().map(|path| path.to_string_lossy().into_owned()).collect()
}

/// Runs the programs on a right and on a wrong submission: they say the same, and it is what is committed.
fn agree(bundle: &Path, consumers: &Path, programs: &[Vec<String>]) -> Result<(), TaskError> {
    let expected = consumers.join("invalid.txt");
    let expected = fs::read_to_string(&expected).map_err(TaskError::file(&expected))?;
    for program in programs {
        let run = |submission: &str| {
            let (name, arguments) =
                program.split_first().map_or(("", [].as_slice()), |(name, rest)| (name, rest));
            output(Command::new(name).args(arguments).arg(bundle).arg(consumers.join(submission)))
        };
        let (valid, invalid) = (run("valid.json")?, run("invalid.json")?);
        let said = String::from_utf8_lossy(&invalid.stdout).into_owned();
        if !valid.status.success() || invalid.status.success() || said != expected {
            let valid = String::from_utf8_lossy(&valid.stdout).into_owned();
            say(&format!("{}\nof valid.json:\n{valid}of invalid.json:\n{said}", program.join(" ")));
            return Err(TaskError::Command(program.join(" ")));
        }
        say(&format!("{}: as expected", program.join(" ")));
    }
    Ok(())
}

fn output(command: &mut Command) -> Result<Output, TaskError> {
    let line = format!("{command:?}");
    command.output().map_err(|source| TaskError::Start { command: line, source })
}

pub(crate) fn passes(command: &mut Command) -> Result<(), TaskError> {
    let line = format!("{command:?}");
    let done =
        command.status().map_err(|source| TaskError::Start { command: line.clone(), source })?;
    if done.success() { Ok(()) } else { Err(TaskError::Command(line)) }
}

fn copy(from: &Path, to: &Path) -> Result<(), TaskError> {
    write(to, &fs::read_to_string(from).map_err(TaskError::file(from))?)
}

fn write(path: &Path, text: &str) -> Result<(), TaskError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(TaskError::file(folder))?;
    }
    fs::write(path, text).map_err(TaskError::file(path))
}
