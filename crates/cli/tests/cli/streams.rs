//! Results on stdout, messages on stderr; colours for a terminal only; a reader that leaves is no failure.

use std::{ffi::OsStr, io, process::Stdio};

use crate::program::{Made, finish, program, tallfest};

#[test]
fn messages_are_on_stderr_and_quiet_silences_them() {
    let made = Made::year(1).with_errors(1);
    let loud = tallfest!["publish", made.path(), "--out", made.beside("out")];
    let quiet = tallfest!["publish", made.path(), "--out", made.beside("out"), "--quiet"];
    assert_eq!((loud.code, quiet.code), (Some(1), Some(1)));
    assert!(loud.err.starts_with("Ingenting er publisert"), "{}", loud.err);
    assert_eq!(quiet.err, "");
    assert_eq!(loud.out, quiet.out);
    // Why a program could not run is said all the same: its result would say nothing.
    let failed = tallfest!["--quiet", "check", made.beside("nowhere")];
    assert_eq!((failed.code, failed.out.as_str()), (Some(2), ""));
    assert_eq!(failed.err.lines().count(), 1);
}

#[test]
fn there_are_no_colours_but_for_a_terminal() {
    let made = Made::year(1).with_errors(6).with_warnings(1);
    let path = made.path();
    for args in [&[OsStr::new("check"), path.as_os_str()][..], &[OsStr::new("rules")]] {
        let coloured = |variables: &[(&str, &str)]| {
            let mut command = program(args);
            command.envs(variables.iter().copied());
            finish(command).out.contains('\u{1b}')
        };
        assert!(!coloured(&[]));
        assert!(!coloured(&[("NO_COLOR", "1")]));
        assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
        assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    }
    // What other programs read has none in any case.
    let mut json = program(&[OsStr::new("check"), path.as_os_str(), "--format=json".as_ref()]);
    json.env("CLICOLOR_FORCE", "1");
    assert!(!finish(json).out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let made = Made::year(1).with_errors(2_000);
    let (path, out) = (made.path(), made.beside("out"));
    let (path, out) = (path.to_str().unwrap(), out.to_str().unwrap());
    for args in [
        &["rules"][..],
        &["rules", "--format", "json"],
        &["rules", "--format", "ndjson"],
        &["explain", "A-001"],
        &["schema"],
        &["schema", "--form", "contact"],
        &["completions", "bash"],
        &["check", path, "--all"],
        &["check", path, "--format", "json"],
        &["check", path, "--format", "ndjson"],
        &["publish", path, "--out", out],
        &["--help"],
        &["--version"],
    ] {
        // Nobody reads from the first byte on.
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let args: Vec<_> = args.iter().map(OsStr::new).collect();
        let mut command = program(&args);
        let done = command.arg("--quiet").stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let done = done.wait_with_output().unwrap();
        let err = String::from_utf8(done.stderr).unwrap();
        assert_eq!((done.status.code(), err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn the_version_names_the_years_of_the_survey() {
    let years = tallfest::forms::YEARS;
    let ran = tallfest!["--version"];
    let words = format!("(survey years {}–{})\n", years.start(), years.end());
    assert!(ran.code == Some(0) && ran.out.ends_with(&words), "{}", ran.out);
    assert!(tallfest!["check", "--version"].out.ends_with(&words));
}

#[test]
fn help_names_the_exit_codes_and_every_command() {
    let ran = tallfest!["--help"];
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("Exit codes: 0 nothing"), "{}", ran.out);
    for command in
        ["demo", "check", "publish", "schema", "rules", "explain", "synth", "completions"]
    {
        assert!(ran.out.contains(&format!("\n  {command} ")), "{command}");
        let of_command = tallfest![command, "--help"];
        assert!(of_command.code == Some(0) && of_command.out.contains("Usage:"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = tallfest!["completions", shell];
        assert!(ran.code == Some(0) && ran.out.contains("max-findings"), "{shell}");
    }
}
