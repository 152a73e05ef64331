//! Input that nobody would send but to do harm: each ends, with findings that say what is wrong, and no more of them
//! than are kept. What memory the largest take, `crates/cli/tests/cli/bombs.rs` bounds.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{fs, io, io::Write, path::Path};

use acceptance::folder::{Submission, check, contact};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use tallfest::{FileReport, Limits};
use tallfest_rules::{RuleInfo, declared::RECORD_ID_IS_UNIQUE, structure};

/// Few findings are kept, so that the rest is counted.
const LIMITS: Limits = Limits { line: 1 << 20, findings: 3, threads: 2 };

/// The findings of the rules in a file, kept or not, in the order of the rules.
fn totals(folder: &Path, file: &str) -> Vec<(&'static str, u64)> {
    let (_, report) = check(folder, &LIMITS);
    let files = report.files();
    let report = files.iter().find(|(name, _)| name == file).map(|(_, report)| *report);
    let kept = report.map_or(0, |report| report.findings().len());
    let totals: Vec<_> = report.into_iter().flat_map(FileReport::totals).collect();
    assert!(kept <= totals.len() * LIMITS.findings);
    totals.into_iter().map(|(rule, _, total)| (rule.as_str(), total)).collect()
}

/// The totals of a submission's only changed file, of the rules of structure alone.
fn structure_of(name: &str, bytes: &[u8]) -> Vec<(&'static str, u64)> {
    let submission = Submission::new().unwrap();
    let stem = name.split('.').next().unwrap();
    for extension in ["ndjson", "json"] {
        fs::remove_file(submission.file(&format!("{stem}.{extension}"))).unwrap_or_default();
    }
    submission.write(name, bytes).unwrap();
    let totals = totals(submission.path(), name).into_iter();
    totals.filter(|(rule, _)| rule.starts_with("S-")).collect()
}

fn times(rule: &RuleInfo, times: u64) -> (&'static str, u64) {
    (rule.id.as_str(), times)
}

fn once(rule: &RuleInfo) -> Vec<(&'static str, u64)> {
    vec![times(rule, 1)]
}

/// So many bytes of a pattern, packed.
fn gzip_of(pattern: &[u8], length: usize) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    let part = pattern.repeat((1 << 20) / pattern.len());
    for _ in 0..length >> 20 {
        gzip.write_all(&part).unwrap();
    }
    gzip.finish().unwrap()
}

/// A file of Zstandard that unpacks to so many times 128 KiB of one letter: a block of 4 bytes each.
fn zstd_of(letter: u8, blocks: u32) -> Vec<u8> {
    let mut file = b"\x28\xb5\x2f\xfd\x00\x58".to_vec();
    for block in 1..=blocks {
        let header = (u32::from(block == blocks) | 1 << 1 | (128 << 10) << 3).to_le_bytes();
        file.extend(header.iter().take(3).chain([&letter]));
    }
    file
}

#[test]
fn what_unpacks_to_far_more_than_its_size_is_given_up() {
    let large = 80 << 20;
    for letter in [b'\n', b'x'] {
        for (name, bytes) in [
            ("contacts.ndjson.gz", gzip_of(&[letter], large)),
            ("contacts.ndjson.zst", zstd_of(letter, 640)),
        ] {
            let found = structure_of(name, &bytes);
            assert!(found.contains(&times(&structure::BROKEN_COMPRESSION, 1)), "{name}: {found:?}");
        }
        // Neither headings nor a file of one record are read that far.
        let found = structure_of("contacts.csv.gz", &gzip_of(&[letter], large));
        let is_blank = letter == b'\n';
        let rule =
            if is_blank { &structure::BROKEN_COMPRESSION } else { &structure::LINE_TOO_LONG };
        assert_eq!(found, once(rule));
        let name = "annual.json.gz";
        assert_eq!(structure_of(name, &gzip_of(&[letter], large)), once(&structure::LINE_TOO_LONG));
    }
    // Zeros are taken for UTF-16, of which nothing is read.
    let zeros = structure_of("contacts.ndjson.gz", &gzip_of(&[0], large));
    assert_eq!(zeros, once(&structure::WRONG_ENCODING));
    // What is within the bounds is read to its end.
    let found = structure_of("contacts.ndjson.zst", &zstd_of(b'\n', 64));
    assert_eq!(found, once(&structure::BLANK_LINES));
    let found = structure_of("contacts.ndjson.gz", &gzip_of(b"{}\n\n", 1 << 20));
    assert_eq!(found, once(&structure::BLANK_LINES));
}

#[test]
fn what_is_packed_in_what_is_packed_is_no_report() {
    let line = contact(1).into_bytes();
    let inner = compress_to_vec(&line[..], CompressionLevel::Fastest);
    let packed = compress_to_vec(&inner[..], CompressionLevel::Fastest);
    assert!(!structure_of("contacts.ndjson.zst", &packed).is_empty());
    // Nor is a window of 9 MiB, or of 2 EiB.
    for window in [13 << 3 | 1, 0xff_u8] {
        let file = [b"\x28\xb5\x2f\xfd\x00".as_slice(), &[window], b"\x23\x03\x00x"].concat();
        assert_eq!(
            structure_of("contacts.ndjson.zst", &file),
            once(&structure::BROKEN_COMPRESSION)
        );
    }
}

#[test]
fn a_record_of_a_hundred_thousand_fields_is_read_and_a_longer_one_skipped() {
    let record = |field: &str, fields: usize| format!("{{{}}}", vec![field; fields].join(","));
    let unknown = "\"a\":1";
    let found = structure_of("contacts.ndjson", record(unknown, 100_000).as_bytes());
    assert_eq!(found, [times(&structure::UNKNOWN_FIELD, 100_000)]);
    let known = "\"gender\":\"female\"";
    let found = structure_of("contacts.ndjson", record(known, 50_000).as_bytes());
    assert_eq!(found, [times(&structure::FIELD_TWICE, 49_999)]);
    let different: Vec<_> = (0..80_000).map(|number| format!("\"{number}\":1")).collect();
    let found = structure_of("contacts.ndjson", record(&different.join(","), 1).as_bytes());
    assert_eq!(found, [times(&structure::UNKNOWN_FIELD, 80_000)]);
    for field in [unknown, known] {
        let long = record(field, 1_000_000);
        assert_eq!(
            structure_of("contacts.ndjson", long.as_bytes()),
            once(&structure::LINE_TOO_LONG)
        );
        assert_eq!(structure_of("annual.json", long.as_bytes()), once(&structure::LINE_TOO_LONG));
    }
}

#[test]
fn a_file_of_faulty_records_keeps_few_findings_and_counts_all() {
    let faulty = contact(1).replace("\"phone\"", "\"pigeon\"");
    let lines = (faulty + "\n").repeat(20_000);
    let submission = Submission::new().unwrap();
    submission.write("contacts.ndjson", lines.as_bytes()).unwrap();
    let found = totals(submission.path(), "contacts.ndjson");
    assert!(found.contains(&times(&structure::UNKNOWN_CODE, 20_000)), "{found:?}");
    assert!(found.contains(&times(&RECORD_ID_IS_UNIQUE, 19_999)), "{found:?}");
}

#[test]
fn what_no_reader_should_choke_on_is_one_finding() {
    let deep = [b"[".repeat(100_000), b"{\"a\":".repeat(100_000), b"[{\"a\":[".repeat(30_000)];
    for bytes in deep {
        assert_eq!(structure_of("contacts.ndjson", &bytes), once(&structure::TOO_DEEP));
        assert_eq!(structure_of("annual.json", &bytes), once(&structure::TOO_DEEP));
    }
    let contact = |record: &str| structure_of("contacts.ndjson", record.as_bytes());
    let annual = |record: &str| structure_of("annual.json", record.as_bytes());
    for number in ["9223372036854775808", "-0.0e9223372036854775808", "1e-9223372036854775808"] {
        let found = annual(&format!("{{\"staff_count\":{number}}}"));
        assert!(found.len() <= 1, "{number}: {found:?}");
    }
    assert_eq!(annual("{\"staff_count\":9223372036854775808}"), once(&structure::ABOVE_LIMIT));
    let long = format!("{{\"staff_count\":{}}}", "9".repeat(1_000_000));
    assert_eq!(annual(&long), once(&structure::ABOVE_LIMIT));
    let digits = format!("{{\"staff_count\":1.{}}}", "0".repeat(1_000_000));
    assert!(annual(&digits).len() <= 1);
    for surrogate in [r"\ud800", r"\udc00", r"\ud800\u0041", r"\ud800\ud800"] {
        let found = contact(&format!("{{\"record_id\":\"{surrogate}\"}}"));
        assert_eq!(found, once(&structure::NOT_JSON), "{surrogate}");
    }
    // An escaped key is the key.
    assert_eq!(contact(r#"{"record\u005fid":"c-1"}"#), []);
    assert_eq!(
        contact(r#"{"record\u005fid":"c-1","record_id":"c-1"}"#),
        once(&structure::FIELD_TWICE)
    );
    for zero in ["{\"record_id\":\"\0\"}", "{\"record_id\":\"c-1\"}\0", "{\"record_id\":\"c-1\"\0}"]
    {
        assert_eq!(contact(zero), once(&structure::NOT_JSON), "{zero:?}");
    }
    assert_eq!(contact("{\"record_id\":\"\\u0000\"}"), once(&structure::NOT_A_KEY));
}

#[test]
fn a_sheet_of_too_many_columns_cells_or_lines_is_read_as_far_as_it_goes() {
    let sheet = |sheet: &str| structure_of("contacts.csv", sheet.as_bytes());
    let found = sheet(&format!("record_id{}\nc-1\n", ",a".repeat(500_000)));
    assert!(found.contains(&times(&structure::UNKNOWN_COLUMN, 16_384)), "{found:?}");
    let found = sheet(&format!("record_id{}\nc-1\n", ",gender".repeat(100_000)));
    assert!(found.contains(&times(&structure::COLUMN_TWICE, 16_382)), "{found:?}");
    assert_eq!(sheet(&"a,".repeat(600_000)), once(&structure::LINE_TOO_LONG));
    assert_eq!(sheet(&format!("record_id\nc-1{}\n", ",".repeat(900_000))), []);
    // A cell of 20 MB, and one of half a million lines.
    let found = sheet(&format!("record_id\n{}\nc-2\n", "x".repeat(20_000_000)));
    assert_eq!(found, once(&structure::LINE_TOO_LONG));
    let found = sheet(&format!("record_id\n\"c{}-1\"\nc-2\n", "\n".repeat(500_000)));
    assert_eq!(found, [times(&structure::NOT_A_KEY, 1)]);
    // A quote that is open from every line on.
    let found = sheet(&format!("record_id,gender\n{}", "x\",\"\n".repeat(100_000)));
    assert_eq!(found, [times(&structure::QUOTE_NOT_CLOSED, 100_000)]);
    let found = sheet(&format!("{}record_id\nc-1\n", "\n".repeat(2_000_000)));
    assert_eq!(found, []);
}

#[test]
fn a_manifest_is_read_whole_or_refused() {
    let submission = Submission::new().unwrap();
    let manifest = fs::read_to_string(submission.file("submission.json")).unwrap();
    let found = |manifest: &str| {
        submission.write("submission.json", manifest.as_bytes()).unwrap();
        totals(submission.path(), "submission.json")
    };
    let print = "00112233445566778899aabbccddeeff";
    let one = format!(
        r#"{{"rule":"COM-009b","record_id":"c-1","fingerprint":"{print}","reason":"special_event"}}"#
    );
    let with = |confirmations: usize| {
        let all = vec![one.as_str(); confirmations].join(",");
        manifest.replace("\"confirmations\":[]", &format!("\"confirmations\":[{all}]"))
    };
    assert_eq!(found(&with(50_000)), [times(&structure::CONFIRMATION_UNUSED, 50_000)]);
    assert_eq!(found(&with(200_000)), once(&structure::UNREADABLE_FILE));
    let deep = manifest.replace("\"empty\":[]", &format!("\"empty\":{}", "[".repeat(100_000)));
    assert_eq!(found(&deep), once(&structure::BROKEN_MANIFEST));
    let deep = format!("{{\"a\":{}", "{\"a\":".repeat(100_000));
    assert_eq!(found(&deep), once(&structure::BROKEN_MANIFEST));
}

#[test]
fn a_register_of_fifty_thousand_centres_is_looked_up_and_not_searched() {
    let year = tempfile::tempdir().unwrap();
    let submission = Submission::new().unwrap();
    submission.copy_to(&year.path().join("centre")).unwrap();
    let centre = |number: usize| {
        let system = if number.is_multiple_of(2) { "smiso" } else { "crisis" };
        format!(
            r#"{{"centre":"c-{number}","system":"{system}","organisation":"o-{number}","county":"{number}","expected":["annual"]}}"#
        )
    };
    let centres: Vec<_> = (0..50_000).map(centre).collect();
    let register = format!(r#"{{"format":1,"year":2020,"centres":[{}]}}"#, centres.join(","));
    fs::write(year.path().join("year.json"), register).unwrap();
    let found = totals(year.path(), "year.json");
    // The counties of crisis centres are no counties of the register.
    assert_eq!(found, [("COM-020", 25_000), ("REG-001", 3)]);
    assert_eq!(totals(year.path(), "centre/submission.json"), [("COM-001", 1)]);
}

#[test]
fn many_files_and_many_folders_are_each_looked_at_once() {
    let submission = Submission::new().unwrap();
    for number in 0..3_000 {
        submission.write(&format!("file-{number}"), b"").unwrap();
    }
    let (found, _) = check(submission.path(), &LIMITS);
    assert_eq!(found.len(), 3_000);
    let year = tempfile::tempdir().unwrap();
    let manifest = fs::read_to_string(Submission::new().unwrap().file("submission.json")).unwrap();
    // Many centres, and many versions of one.
    for number in 0..1_000 {
        let of_centre = manifest.replace("smiso-07", &format!("smiso-{number}"));
        let of_version = manifest.replace("\"version\":1", &format!("\"version\":{}", number + 2));
        for (name, manifest) in [("centre", of_centre), ("version", of_version)] {
            let folder = year.path().join(format!("{name}-{number}"));
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("submission.json"), manifest).unwrap();
        }
    }
    let (found, _) = check(year.path(), &LIMITS);
    let of = |rule: &str| found.iter().filter(|found| found.starts_with(rule)).count();
    // Five forms of each centre; the versions of smiso-07, whose first is the submission of its own.
    assert_eq!((of("COM-019"), of("COM-023")), (3_000 + 3, 3), "{:?}", found.first());
}

#[test]
fn a_file_that_shrinks_while_it_is_read_is_one_that_ends() {
    let submission = Submission::new().unwrap();
    let path = submission.file("contacts.ndjson");
    let lines: String = (0..20_000).map(|number| contact(number) + "\n").collect();
    fs::write(&path, &lines).unwrap();
    let half = u64::try_from(lines.len() / 2).unwrap();
    std::thread::scope(|scope| {
        let shrinks = scope.spawn(|| -> io::Result<()> {
            fs::File::options().write(true).open(&path)?.set_len(half)
        });
        let (_, report) = submission.check();
        assert!(report.records() >= 4);
        shrinks.join().unwrap().unwrap();
    });
}
