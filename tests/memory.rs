//! A submission from memory is checked as a folder is.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::{
    cell::Cell,
    collections::BTreeMap,
    io::{self, Read},
};

use acceptance::folder::of_files;
use tallfest::{
    CheckOptions, FolderReport, Limits, Source, Submission,
    catalog::faults::{Content, Files, submission},
    check_folder, check_submissions, release,
};
use tallfest_base::Lang;
use tallfest_formats::folder::hash;
use tallfest_rules::{Phase, Severity};
use tallfest_synth::{NationalYear, Plan};

/// All that a report says, in its order.
fn told(report: &FolderReport) -> Vec<String> {
    let mut told = vec![];
    report.each(|origin, finding| {
        let json = finding.to_json(origin, Lang::Nb);
        told.push(serde_json::to_string(&json).unwrap());
    });
    for (file, report) in report.files() {
        told.push(format!("{file}: {} records", report.records()));
        told.extend(report.totals().map(|total| format!("{file} {total:?}")));
        told.extend(report.not_evaluated().map(|entry| format!("{file} {entry:?}")));
    }
    for year in &report.years {
        told.push(format!("{} {} {:?} {:?}", year.system, year.year, year.register, year.numbers));
        told.extend(year.tables.iter().map(|table| format!("{table:?}")));
    }
    told
}

/// Submissions by their folders, and the register beside them.
type InMemory<'a> = (BTreeMap<&'a str, Submission<'a>>, Option<&'a [u8]>);

/// The same files in memory. None if they cannot be: a submission in memory has a manifest, and no folders in it.
fn in_memory(files: &Files) -> Option<InMemory<'_>> {
    let (mut manifests, mut others, mut register) = (BTreeMap::new(), vec![], None);
    for (path, content) in files {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let bytes = content.bytes()?;
        match name {
            "submission.json" => {
                manifests.insert(folder, Submission::new(bytes).at(folder));
            }
            "year.json" => register = Some(bytes),
            _ => others.push((folder, name, bytes)),
        }
    }
    for (folder, name, bytes) in others {
        let one = manifests.remove(folder)?.file(name, Source::memory(bytes));
        manifests.insert(folder, one);
    }
    Some((manifests, register))
}

fn check_in_memory(files: &Files, options: &CheckOptions) -> Option<FolderReport> {
    let (mut submissions, register) = in_memory(files)?;
    let report = match submissions.remove("") {
        Some(alone) => alone.check(&options.limits),
        None => check_submissions(register, submissions.into_values(), options),
    };
    Some(report.unwrap())
}

#[test]
fn every_example_of_files_is_told_alike() {
    let compared = Cell::new(0);
    tallfest::catalog::rules::catalogue(&|files| {
        let folder = of_files(files).unwrap();
        let options = CheckOptions::default();
        let on_disk = check_folder(folder.path(), &options, &|_, _| ()).unwrap();
        if let Some(report) = check_in_memory(files, &options) {
            assert_eq!(told(&report), told(&on_disk));
            compared.set(compared.get() + 1);
        }
        vec![]
    });
    assert!(compared.get() >= 80, "{compared:?}");
}

#[test]
fn a_national_year_is_published_alike() {
    let year = NationalYear::new(&Plan { centres: Some(3), ..Plan::default() }).unwrap();
    let mut files = Files::new();
    for (centre, packed) in year.centres().iter().zip([false, true, false]) {
        for file in centre.files() {
            let mut bytes = vec![];
            centre.write(file, &mut bytes).unwrap();
            let mut path = format!("{}/{}", centre.id(), file.name());
            if packed && file.name() != "submission.json" {
                path += ".gz";
                let gz = flate2::read::GzEncoder::new(&*bytes, flate2::Compression::fast());
                bytes = io::BufReader::new(gz).bytes().collect::<io::Result<_>>().unwrap();
            }
            files.insert(path, Content::Bytes(bytes));
        }
    }
    let mut register = vec![];
    year.write_register(&mut register).unwrap();
    files.insert("year.json".to_owned(), Content::Bytes(register));
    let folder = of_files(&files).unwrap();
    for threads in [1, 3] {
        let limits = Limits { threads, ..Limits::default() };
        let options = CheckOptions { limits, phase: Phase::Publication };
        let on_disk = check_folder(folder.path(), &options, &|_, _| ()).unwrap();
        let report = check_in_memory(&files, &options).unwrap();
        assert_eq!(told(&report), told(&on_disk));
        let tables = |report: &FolderReport| format!("{:?}", release(report).unwrap().tables);
        assert_eq!(tables(&report), tables(&on_disk));
        for one in &report.years[0].submissions {
            let folder = folder.path().join(&one.path);
            assert_eq!(one.hash, Some(hash(&folder).unwrap()), "{}", one.path);
        }
    }
}

/// A reader that gives a few bytes at a time, and fails at the end if it is to.
struct Slow<'a>(&'a [u8], Option<io::ErrorKind>);

impl Read for Slow<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let most = to.len().min(7);
        let read = self.0.read(&mut to[..most])?;
        if read > 0 { Ok(read) } else { self.1.map_or(Ok(0), |kind| Err(kind.into())) }
    }
}

/// The good submission, its contacts from a reader.
fn arriving(files: &Files, breaks: Option<io::ErrorKind>) -> FolderReport {
    let manifest = files["submission.json"].bytes().unwrap();
    let mut submission = Submission::new(manifest);
    assert_eq!(submission.manifest().unwrap().centre, "smiso-07");
    for (name, content) in files {
        let bytes = content.bytes().unwrap();
        let breaks = breaks.filter(|_| name == "contacts.ndjson");
        submission = submission.file(name, Source::plain(Slow(bytes, breaks)));
    }
    submission.check(&Limits::default()).unwrap()
}

#[test]
fn a_file_may_still_be_arriving_and_one_that_breaks_off_is_a_finding() {
    let files = submission();
    let report = arriving(&files, None);
    assert_eq!((report.worst(), report.records()), (None, 14));
    let folder = of_files(&files).unwrap();
    assert_eq!(report.years[0].submissions[0].hash, hash(folder.path()).ok());

    let report = arriving(&files, Some(io::ErrorKind::ConnectionAborted));
    let one = &report.years[0].submissions[0];
    let findings = one.files["contacts.ndjson"].findings();
    let found: Vec<_> =
        findings.iter().map(|finding| (finding.rule_id(), finding.severity())).collect();
    assert!(found.contains(&("S-052", Severity::Fatal)), "{found:?}");
    assert_eq!(one.hash, None, "what is not whole has no hash");
}

#[test]
fn an_earlier_version_need_not_be_sent_again() {
    let files = submission();
    let bytes = |name: &str| files[name].bytes().unwrap();
    let first = String::from_utf8(bytes("submission.json").to_vec()).unwrap();
    let hash = check_in_memory(&files, &CheckOptions::default()).unwrap();
    let hash = hash.years[0].submissions[0].hash.clone().unwrap();
    let second = first
        .replace("\"version\":1", "\"version\":2")
        .replace("\"replaces\":null", &format!("\"replaces\":\"{hash}\""));
    for status in ["final", "draft"] {
        let second = second.replace("\"final\"", &format!("\"{status}\""));
        let sent = || {
            let names = files.keys().filter(|name| *name != "submission.json");
            names.fold(Submission::new(second.as_bytes()), |submission, name| {
                submission.file(name, Source::memory(bytes(name)))
            })
        };
        let rules = |submission: Submission<'_>| {
            let mut rules = vec![];
            let report = submission.check(&Limits::default()).unwrap();
            report.each(|_, finding| rules.push(finding.rule_id()));
            rules
        };
        assert_eq!(rules(sent()), ["COM-023"], "{status}");
        assert_eq!(rules(sent().after(first.as_bytes(), &hash)), [""; 0], "{status}");
        assert_eq!(rules(sent().after(first.as_bytes(), "another")), ["COM-023"], "{status}");
    }
}

#[test]
fn what_a_register_says_of_other_centres_is_not_told_to_one() {
    let files = submission();
    let manifest = files["submission.json"].bytes().unwrap();
    let register =
        br#"{"format":1,"year":2020,"centres":[{"centre":"smiso-09","system":"smiso"}]}"#;
    let mut found = vec![];
    let report = Submission::new(manifest).register(register).check(&Limits::default()).unwrap();
    report.each(|origin, finding| found.push(format!("{} {}", origin.file, finding.rule_id())));
    assert!(found.contains(&"submission.json COM-001".to_owned()), "{found:?}");
    assert!(!found.iter().any(|finding| finding.starts_with("year.json")), "{found:?}");
    let report = Submission::new(manifest).register(b"{").check(&Limits::default()).unwrap();
    assert!(report.years[0].general["year.json"].findings()[0].rule_id() == "S-059");
}
