//! What the system refuses: a full disk, a place that cannot be written, a pipe in place of a file. One clear error on
//! stderr, exit code 2, nothing left behind.

#![cfg(unix)]

use std::{
    ffi::{OsStr, OsString},
    fs::{self, File, OpenOptions},
    os::unix::{ffi::OsStringExt, fs::symlink},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::program::{CONTACTS, Made, Ran, finish, program, tallfest};

/// One line that says why, and no result.
fn is_refused(ran: &Ran, why: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    let is_one_line = ran.err.lines().count() == 1 && ran.err.starts_with("tallfest: ");
    assert!(is_one_line && ran.err.contains(why), "{}", ran.err);
}

fn names(folder: &Path) -> Vec<OsString> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

fn make_pipe(path: &Path) -> bool {
    let made = Command::new("mkfifo").arg(path).status();
    made.is_ok_and(|made| made.success())
}

/// Every command that writes, to a place in a folder.
fn writing(made: &Made, place: &Path) -> [Vec<OsString>; 4] {
    let (year, contacts) = (made.path().into_os_string(), made.file(CONTACTS).into_os_string());
    let to = |name: &str| place.join(name).into_os_string();
    [
        vec!["publish".into(), year.clone(), "--out".into(), to("publication")],
        vec!["convert".into(), year, to("sheets")],
        vec!["convert".into(), contacts, to("contacts.csv")],
        vec!["synth".into(), "--centres".into(), "1".into(), "--out".into(), to("synth")],
    ]
}

/// Runs the program where a file may have so many blocks of 512 bytes and no more, as on a disk that fills up.
fn with_files_of(blocks: u32, args: &[OsString]) -> Ran {
    let program = program(&[]);
    let mut shell = Command::new("sh");
    // A program that does not ignore the signal is killed by it, which no disk does.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    shell.args(["-c", &script]).arg(program.get_program()).args(args).stdin(Stdio::null());
    finish(shell)
}

#[test]
fn a_full_disk_is_one_error_and_nothing_is_left() {
    let made = Made::year(1);
    let place = made.beside("place");
    fs::create_dir(&place).unwrap();
    for args in writing(&made, &place) {
        is_refused(&with_files_of(4, &args), "cannot write");
        assert_eq!(names(&place), [""; 0], "{args:?}");
    }
    // What was there stays as it was.
    let args = writing(&made, &place);
    let publish: Vec<_> = args[0].iter().map(OsString::as_os_str).collect();
    assert_eq!(finish(program(&publish)).code, Some(0));
    let before = crate::program::files(&place);
    is_refused(&with_files_of(4, &args[0]), "cannot write");
    assert!(crate::program::files(&place) == before);
}

#[test]
fn a_disk_without_room_is_one_error_and_nothing_is_left() {
    let made = Made::year(1);
    let place = made.beside("small");
    fs::create_dir(&place).unwrap();
    let mount = |args: &[&OsStr]| {
        let done = Command::new("mount").args(args).stderr(Stdio::null()).status();
        done.is_ok_and(|done| done.success())
    };
    let options = ["-t", "tmpfs", "-o", "size=16k", "tmpfs"].map(OsStr::new);
    if !mount(&[&options[..], &[place.as_ref()]].concat()) {
        // It takes root to mount a disk of 16 kB.
        return;
    }
    let ran = writing(&made, &place).map(|args| {
        let args: Vec<_> = args.iter().map(OsString::as_os_str).collect();
        (finish(program(&args)), names(&place))
    });
    // Nothing may stand between here and the end of the mount.
    let ended = Command::new("umount").arg(&place).status().unwrap();
    for (ran, left) in ran {
        is_refused(&ran, "cannot write");
        assert_eq!(left, [""; 0]);
    }
    assert!(ended.success());
}

#[test]
fn a_place_that_cannot_be_written_is_one_error() {
    let made = Made::year(1);
    let file = made.beside("file");
    fs::write(&file, "mine").unwrap();
    // Below a file, and where the system itself holds the files: not even root writes there.
    for place in [file.as_path(), Path::new("/proc")] {
        for args in writing(&made, place) {
            let args: Vec<_> = args.iter().map(OsString::as_os_str).collect();
            is_refused(&finish(program(&args)), "cannot write");
        }
    }
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn an_output_that_cannot_be_printed_is_an_error() {
    let made = Made::year(1).with_errors(3);
    let (year, contacts) = (made.path(), made.file(CONTACTS));
    let (year, contacts) = (year.to_str().unwrap(), contacts.to_str().unwrap());
    let Ok(_) = OpenOptions::new().write(true).open("/dev/full") else { return };
    for args in [
        &["rules"][..],
        &["rules", "--format", "json"],
        &["explain", "A-001"],
        &["schema"],
        &["completions", "bash"],
        &["check", year],
        &["check", year, "--format", "json"],
        &["check", contacts, "--form", "contact", "--year", "2020", "--format", "ndjson"],
        &["publish", year, "--out", "never"],
    ] {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let args: Vec<_> = args.iter().map(OsStr::new).collect();
        let mut command = program(&args);
        let done = command.arg("--quiet").stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        let done = done.wait_with_output().unwrap();
        let err = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}: {err}");
        assert!(err.lines().count() == 1 && err.contains("cannot "), "{args:?}: {err}");
    }
}

#[test]
fn a_pipe_or_a_device_in_place_of_a_file_keeps_nobody_waiting() {
    let made = Made::year(1);
    let pipe = made.beside("contacts.ndjson");
    if !make_pipe(&pipe) {
        return;
    }
    let zero = made.beside("zero.ndjson");
    symlink("/dev/zero", &zero).unwrap();
    for path in [&pipe, &zero] {
        let of_contacts = ["--form", "contact", "--year", "2020"];
        let check = tallfest!["check", path, "--form", "contact", "--year", "2020"];
        is_refused(&check, "cannot open");
        is_refused(&tallfest!["check", path], "cannot open");
        is_refused(&tallfest!["publish", path, "--out", made.beside("out")], "cannot open");
        let [form, contact, year, of_2020] = of_contacts;
        let to = made.beside("a.csv");
        is_refused(&tallfest!["convert", path, to, form, contact, year, of_2020], "cannot open");
    }
    // In place of the manifest or the register of what is converted or checked.
    for name in ["year.json", "smiso-01/submission.json"] {
        let file = made.file(name);
        fs::remove_file(&file).unwrap();
        assert!(make_pipe(&file));
        let checked = tallfest!["check", made.path(), "--lang", "en"];
        assert_eq!((checked.code, checked.err.as_str()), (Some(1), ""), "{name}");
        assert!(checked.out.contains("fatal S-05"), "{}", checked.out);
    }
    is_refused(&tallfest!["convert", made.path(), made.beside("sheets")], "cannot open");
    assert!(!made.beside("sheets").exists());
}

#[test]
fn links_that_lead_nowhere_or_in_a_circle_end() {
    let made = Made::year(1);
    let circle = made.beside("circle");
    symlink(&circle, &circle).unwrap();
    is_refused(&tallfest!["check", &circle], "cannot open");
    symlink(made.path(), made.file("smiso-01/again")).unwrap();
    symlink(made.path(), made.file("again")).unwrap();
    symlink(&circle, made.file("circle")).unwrap();
    let ran = tallfest!["check", made.path(), "--lang", "en"];
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(ran.out.contains("error S-050"), "{}", ran.out);
    // The register beside it leads into a circle.
    fs::remove_file(made.file("year.json")).unwrap();
    symlink(&circle, made.file("year.json")).unwrap();
    let ran = tallfest!["check", made.path(), "--lang", "en"];
    assert!(ran.out.contains("fatal S-052"), "{}", ran.out);
}

#[test]
fn names_that_would_move_a_terminals_cursor_are_not_printed_as_they_are() {
    let made = Made::year(1);
    let evil = b"smiso-\xff\n\x1b[2J\x1b]0;owned\x07";
    let name = |end: &str| OsString::from_vec([evil, end.as_bytes()].concat());
    let folder = made.path().join(name(""));
    let moved = fs::rename(made.file("smiso-01"), &folder);
    if moved.is_err() {
        // A file system that knows letters only.
        return;
    }
    fs::write(folder.join(name(".ndjson")), "").unwrap();
    made_by(&folder, "\\u001b[2Jsmiso-01");
    let file = made.beside("").join(name(".ndjson"));
    fs::write(&file, "{\n").unwrap();
    let nowhere: PathBuf = made.beside("").join(name(".csv"));
    for ran in [
        tallfest!["check", made.path()],
        tallfest!["check", made.path(), "--all", "--lang", "en"],
        tallfest!["check", made.path(), "--format", "json"],
        tallfest!["check", &file, "--form", "contact", "--year", "2020"],
        tallfest!["check", &nowhere],
        tallfest!["convert", &nowhere, made.beside("a.csv")],
        tallfest!["convert", &file, made.beside("a.csv"), "--form", "contact"],
        tallfest!["convert", made.path(), made.beside("sheets")],
        tallfest!["publish", &nowhere, "--out", made.beside("out")],
    ] {
        assert!(!ran.out.is_empty() || !ran.err.is_empty());
        let harmful = |letter: char| letter.is_control() && letter != '\n';
        assert!(!ran.out.contains(harmful), "{:?}", ran.out);
        assert!(!ran.err.contains(harmful), "{:?}", ran.err);
        assert!(!ran.out.contains("\n[2J") && !ran.err.contains("\n[2J"));
    }
}

/// The manifest in a folder is of a centre of this name.
fn made_by(folder: &Path, centre: &str) {
    let path = folder.join("submission.json");
    let manifest = fs::read_to_string(&path).unwrap();
    fs::write(&path, manifest.replace("\"smiso-01\"", &format!("\"{centre}\""))).unwrap();
}

#[test]
fn a_file_that_grows_while_it_is_read_ends() {
    use std::io::Write;
    let made = Made::year(1);
    let contacts = made.file(CONTACTS);
    let line = fs::read(&contacts)
        .unwrap()
        .split_inclusive(|byte| *byte == b'\n')
        .next()
        .unwrap()
        .to_vec();
    let mut child = program(&["check".as_ref(), made.path().as_os_str(), "--format=json".as_ref()])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut growing = File::options().append(true).open(&contacts).unwrap();
    for _ in 0..20_000 {
        growing.write_all(&line).unwrap();
        if child.try_wait().unwrap().is_some() {
            break;
        }
    }
    let done = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
    assert!(done.status.code().is_some_and(|code| code < 2));
}
