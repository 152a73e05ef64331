//! The synthetic national year, from submissions to published figures.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{collections::BTreeMap, fs, path::Path};

use acceptance::folder::check;
use tallfest::{CheckOptions, Limits, check_folder, formats::publication, release};
use tallfest_base::{Lang, text};
use tallfest_rules::{Phase, Severity};
use tallfest_synth::{NationalYear, Plan};
use tallfest_tables::published::{National, Outcome, Published};

/// The synthetic year on disk; the folder of a centre is named by `name`.
fn write(folder: &Path, plan: &Plan, name: impl Fn(&str) -> String) {
    let year = NationalYear::new(plan).unwrap();
    for centre in year.centres() {
        let folder = folder.join(name(&centre.id()));
        fs::create_dir(&folder).unwrap();
        for file in centre.files() {
            let mut bytes = vec![];
            centre.write(file, &mut bytes).unwrap();
            fs::write(folder.join(file.name()), &bytes).unwrap();
        }
    }
    let mut file = vec![];
    year.write_register(&mut file).unwrap();
    fs::write(folder.join("year.json"), &file).unwrap();
}

/// Every file of a folder, by its path below.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().unwrap().is_dir() {
            let below = files(&entry.path()).into_iter();
            all.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            all.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    all
}

fn publish(from: &Path, to: &Path, threads: usize) {
    let limits = Limits { threads, ..Limits::default() };
    let report =
        check_folder(from, &CheckOptions { limits, phase: Phase::Publication }, &|_, _| ())
            .unwrap();
    let released = release(&report).unwrap();
    let publication = publication::Publication {
        system: "smiso",
        title: text("Sentre", "Senter", "Centres"),
        year: released.year.year,
        published: None,
        synthetic: released.year.synthetic,
        register: released.year.register,
        reported: released.reported,
        partly: &[],
        waived: released.waived,
        tables: &released.tables,
        series: None,
    };
    publication::Files::of(&[publication]).unwrap().write(to).unwrap();
}

#[test]
fn every_testable_figure_is_reproduced_and_nothing_is_found() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &Plan::default(), str::to_owned);
    let (_, report) = check(folder.path(), &Limits::default());
    // That users look alike, or that a centre without a talk room has talks, is lawful and told to the analyst.
    let mut found = vec![];
    report.each(|_, finding| {
        if finding.severity() > Severity::Info {
            found.push(finding.message(Lang::En));
        }
    });
    assert_eq!(found, [""; 0]);
    let [year] = report.years.as_slice() else { panic!("one year") };
    let published = Published::smiso().unwrap();
    let national = National { tables: &year.tables, register: year.register_counts };
    let compared = published.compare(&BTreeMap::from([(year.year, national)])).unwrap();
    let differs: Vec<_> =
        compared.iter().filter(|one| matches!(one.outcome, Outcome::Differs { .. })).collect();
    assert!(differs.is_empty(), "{differs:#?}");
    let reproduced =
        compared.iter().filter(|one| matches!(one.outcome, Outcome::Reproduced { .. }));
    let annual = reproduced.clone().filter(|one| one.figure.id.starts_with("smiso.annual.2020."));
    assert!(annual.count() >= 40);
    // What compares with other years is not among them.
    assert_eq!(reproduced.count(), 158);
}

/// Laws 2 and 11: the bytes that are published do not depend on the order of files, lines and keys, nor on the number
/// of threads.
#[test]
fn the_same_input_in_another_order_gives_the_same_bytes() {
    let plan = Plan { centres: Some(3), ..Plan::default() };
    let (one, other, out) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(one.path(), &plan, str::to_owned);
    write(other.path(), &plan, |centre| format!("z-{}", centre.chars().rev().collect::<String>()));
    for folder in
        fs::read_dir(other.path()).unwrap().flatten().filter(|entry| entry.path().is_dir())
    {
        let contacts = folder.path().join("contacts.ndjson");
        let text = fs::read_to_string(&contacts).unwrap();
        let reversed = text.lines().rev().map(|line| {
            let record: serde_json::Map<_, _> = serde_json::from_str(line).unwrap();
            let fields: Vec<_> =
                record.iter().rev().map(|(key, value)| format!("\"{key}\":{value}")).collect();
            format!("{{{}}}\n", fields.join(","))
        });
        fs::write(contacts, reversed.collect::<String>()).unwrap();
    }
    publish(one.path(), &out.path().join("one"), 1);
    publish(one.path(), &out.path().join("two"), 2);
    publish(other.path(), &out.path().join("other"), 3);
    let first = files(&out.path().join("one"));
    assert!(first.len() > 40);
    assert_eq!(first, files(&out.path().join("two")));
    assert_eq!(first, files(&out.path().join("other")));
}

#[test]
fn findings_do_not_depend_on_the_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &Plan { centres: Some(1), ..Plan::default() }, str::to_owned);
    let contacts = folder.path().join("smiso-01/contacts.ndjson");
    let text = fs::read_to_string(&contacts).unwrap();
    // Every seventh record has a code that does not exist; every ninth the id of the first.
    let broken = text.lines().enumerate().map(|(number, line)| match number {
        number if number % 7 == 0 => line.replace("\"phone\"", "\"pigeon\"") + "\n",
        number if number % 9 == 0 => {
            line.replace(&format!("a-{:06}", number + 1), "a-000002") + "\n"
        }
        _ => format!("{line}\n"),
    });
    fs::write(&contacts, broken.collect::<String>()).unwrap();
    let lines = |threads| {
        let (_, report) =
            check(folder.path(), &Limits { threads, findings: 20, ..Limits::default() });
        let mut lines = vec![];
        for (file, report) in report.files() {
            lines.extend(report.lines(Lang::En).into_iter().map(|line| format!("{file} {line}")));
            lines.extend(report.totals().map(|total| format!("{file} {total:?}")));
        }
        lines
    };
    let one = lines(1);
    assert!(one.iter().any(|line| line.contains("COM-010")));
    assert_eq!(one, lines(2));
    assert_eq!(one, lines(5));
}

#[test]
fn a_publication_replaces_its_own_kind_and_nothing_else() {
    let (from, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(from.path(), &Plan { centres: Some(1), ..Plan::default() }, str::to_owned);
    let to = out.path().join("publication");
    publish(from.path(), &to, 1);
    let first = files(&to);
    fs::write(to.join("index.html"), "old").unwrap();
    publish(from.path(), &to, 1);
    assert_eq!(files(&to), first);
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 1, "nothing is left beside it");

    fs::remove_file(to.join("release.json")).unwrap();
    let report = check_folder(from.path(), &CheckOptions::default(), &|_, _| ()).unwrap();
    let tables = release(&report).unwrap().tables;
    let publication = publication::Publication {
        system: "smiso",
        title: text("Sentre", "Senter", "Centres"),
        year: 2020,
        published: None,
        synthetic: true,
        register: None,
        reported: 1,
        partly: &[],
        waived: 0,
        tables: &tables,
        series: None,
    };
    assert!(
        publication::Files::of(&[publication]).unwrap().write(&to).is_err(),
        "a folder that is not ours stays"
    );
}
