//! What is made to fill the memory does not: the program is run where it may have 600 MB of it, its own code and the
//! stacks of its threads among them.

#![cfg(unix)]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::program::{Made, Ran, finish, program};

/// The most memory, in kB, that may be asked for.
const MOST: u32 = 600_000;

/// Checks a file of contacts within the memory.
fn check(path: &Path) -> Ran {
    let program = program(&[]);
    let mut shell = Command::new("sh");
    let script = format!("ulimit -v {MOST} && exec \"$0\" \"$@\"");
    shell.args(["-c", &script]).arg(program.get_program()).arg("check").arg(path);
    shell.args(["--form", "contact", "--year", "2020", "--lang", "en"]).stdin(Stdio::null());
    finish(shell)
}

/// The findings of some bytes under a name.
fn found(name: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let ran = check(&path);
    // A program that runs out of memory is killed.
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{name}");
    ran.out
}

/// A frame of Zstandard with this window that unpacks to so many times 128 KiB of one letter.
fn zstd(window: u8, letter: u8, blocks: u32) -> Vec<u8> {
    let mut file = [b"\x28\xb5\x2f\xfd\x00".as_slice(), &[window]].concat();
    for block in 1..=blocks {
        let header = (u32::from(block == blocks) | 1 << 1 | (128 << 10) << 3).to_le_bytes();
        file.extend(header.iter().take(3).chain([&letter]));
    }
    file
}

/// The largest window that is read, of 8 MiB.
const WINDOW: u8 = 13 << 3;

#[test]
fn a_packed_file_of_gigabytes_does_not_fill_the_memory() {
    // 1 GiB, of which the bound lets 67 MB through.
    for letter in *b"\nx" {
        let out = found("contacts.ndjson.zst", &zstd(WINDOW, letter, 8 << 10));
        assert!(out.contains("fatal S-053"), "{out}");
    }
    let out = found("contacts.ndjson.zst", &zstd(0xff, b'x', 1));
    assert!(out.contains("fatal S-053"), "{out}");
}

#[test]
fn a_long_line_or_row_does_not_fill_the_memory() {
    let long = vec![b'x'; 200 << 20];
    let out = found("contacts.ndjson", &long);
    assert!(out.contains("S-007"), "{out}");
    let out = found("contacts.csv", &[b"record_id\n\"", &long[..]].concat());
    assert!(out.contains("S-084") || out.contains("S-007"), "{out}");
    let deep = b"[".repeat(1 << 20);
    assert!(found("contacts.ndjson", &deep).contains("S-00"));
}

#[test]
fn columns_and_fields_without_end_do_not_fill_the_memory() {
    let columns = format!("record_id{}\nc-1\n", ",a".repeat(520_000));
    assert!(found("contacts.csv", columns.as_bytes()).contains("S-080"));
    let fields = format!("{{{}}}\n", vec!["\"a\":1"; 170_000].join(","));
    assert!(found("contacts.ndjson", fields.repeat(3).as_bytes()).contains("S-001"));
}

#[test]
fn findings_without_end_do_not_fill_the_memory() {
    let record = |number: usize| {
        format!(
            "{{\"record_id\":\"c-{number}\",\"gender\":\"x\",\"nope\":1,\"contact_date\":\"2020-02-30\"}}\n"
        )
    };
    let records: String = (0..200_000).map(record).collect();
    let out = found("contacts.ndjson", records.as_bytes());
    assert!(out.contains("199995 more of S-001"), "{out}");
}

#[test]
fn a_manifest_without_end_is_not_read() {
    let made = Made::year(1);
    let manifest = made.file("smiso-01/submission.json");
    let file = fs::File::create(&manifest).unwrap();
    // A file of 2 GB that takes no room on the disk.
    file.set_len(2 << 30).unwrap();
    let program = program(&[]);
    let mut shell = Command::new("sh");
    let script = format!("ulimit -v {MOST} && exec \"$0\" check \"$1\" --lang en");
    shell.args(["-c", &script]).arg(program.get_program()).arg(made.path());
    let ran = finish(shell);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("fatal S-052"), "{}", ran.out);
}
