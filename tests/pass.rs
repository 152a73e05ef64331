//! Faulty input: what is found in it, where, and that the rest is still checked.

use std::{
    fs,
    io::{self, Write},
};

use acceptance::folder::{Submission, check, contact, of_files};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use tallfest::Limits;
use tallfest_base::{Answer, Key, Lang, Sample};
use tallfest_catalog::faults::{FAULTS, FOLDER_FAULTS, Input};
use tallfest_forms::smiso::{user::User, visit::Visit};
use tallfest_rules::{Numbers, Reason, Severity, smiso::coverage::Coverage};

#[test]
fn a_good_submission_has_no_findings() {
    let submission = Submission::new().unwrap();
    let (found, report) = submission.check();
    assert_eq!(found, [""; 0]);
    assert_eq!(report.records(), Submission::RECORDS);
}

#[test]
fn every_known_fault_is_found_by_its_rule() {
    for fault in FAULTS {
        let folder = of_files(&fault.input.files()).unwrap();
        let (found, report) = check(folder.path(), &Limits::default());
        // A record that is faulty on purpose lacks most answers, too; that is not what is asked here.
        let structure = |found: &&String| found.starts_with("S-") || found.starts_with("COM-010");
        let found: Vec<_> = found.iter().filter(structure).collect();
        match fault.rule {
            Some(rule) => {
                let (its, beside): (Vec<&String>, Vec<&String>) =
                    found.into_iter().partition(|found| found.starts_with(rule.id.as_str()));
                assert_eq!(its.len(), 1, "{}: {its:?}", fault.name);
                // That a sheet is not what we write is told beside the fault in it.
                let is_leniency = |found: &&String| found.starts_with("S-07");
                assert!(beside.iter().all(is_leniency), "{}: {beside:?}", fault.name);
            }
            None => assert!(found.is_empty(), "{}: {found:?}", fault.name),
        }
        // The records beside a faulty line are checked all the same.
        let is_line = matches!(fault.input, Input::Line(_) | Input::LongLine(_) | Input::Nested(_));
        if is_line {
            let contacts =
                report.files().into_iter().find(|(file, _)| file == "contacts.ndjson").unwrap();
            assert!(contacts.1.records() >= 2, "{}", fault.name);
        }
    }
}

#[test]
fn a_record_with_five_faults_has_five_findings_and_the_others_are_checked() {
    let submission = Submission::new().unwrap();
    let faulty = r#"{"record_id":"x-1","contact_date":"2021-03-01","contact_party":"user","contact_channel":"phon","user_group":"abused","gendre":"female","gender":"female","age_group":null,"first_contact_ever":["no"],"first_contact_this_year":"no"}"#;
    let visit = contact(3).replace("\"phone\"", "\"visit\"");
    let lines = [contact(1), faulty.to_owned(), contact(2), visit].join("\n");
    submission.write("contacts.ndjson", lines.as_bytes()).unwrap();
    let (found, report) = submission.check();
    assert_eq!(
        found,
        [
            "S-022 contacts.ndjson:2 /contact_channel",
            "S-001 contacts.ndjson:2 /gendre",
            "S-021 contacts.ndjson:2 /age_group",
            "S-020 contacts.ndjson:2 /first_contact_ever",
            "COM-002 contacts.ndjson:2 /contact_date",
            "A-001 contacts.ndjson:4 /contact_channel",
        ]
    );
    let mut messages = vec![];
    report.each(|_, finding| messages.push(finding.message(Lang::En)));
    assert_eq!(
        messages[..4],
        [
            "`phon` is no code of \"How contact was made\"; did you mean `phone`?",
            "the form has no field `gendre`; did you mean `gender`?",
            "\"Age band\" is empty",
            "\"First contact ever\" is array of 1 elements; it takes a code of the list yes_no_dk",
        ]
    );
}

#[test]
fn what_a_fault_makes_unknown_is_not_reported_twice() {
    let submission = Submission::new().unwrap();
    // The party cannot be read, so that nobody can tell which questions are asked.
    let faulty = contact(1).replace("\"user\"", "\"usr\"");
    submission.write("contacts.ndjson", faulty.as_bytes()).unwrap();
    assert_eq!(submission.check().0, ["S-022 contacts.ndjson:1 /contact_party"]);
}

#[test]
fn a_whole_number_may_be_spelled_with_a_point_in_both_gears() {
    let submission = Submission::new().unwrap();
    let annual = fs::read_to_string(submission.file("annual.json")).unwrap();
    submission
        .write(
            "annual.json",
            annual.replace("\"staff_count\": 12", "\"staff_count\": 12.0").as_bytes(),
        )
        .unwrap();
    assert_eq!(submission.check().0, [""; 0]);
    let with_fault = annual.replace("\"staff_count\": 12", "\"staff_count\": 1.2e1, \"nope\": 1");
    submission.write("annual.json", with_fault.as_bytes()).unwrap();
    assert_eq!(submission.check().0.len(), 1);
}

#[test]
fn a_finding_in_a_file_of_one_record_names_the_line_of_its_answer() {
    let submission = Submission::new().unwrap();
    let annual = fs::read_to_string(submission.file("annual.json")).unwrap();
    let line = annual.lines().position(|line| line.contains("\"staff_gender\"")).unwrap() + 1;
    submission
        .write("annual.json", annual.replace("\"male\": 3", "\"male\": 4").as_bytes())
        .unwrap();
    assert_eq!(submission.check().0, [format!("D-001 annual.json:{line} /staff_gender")]);
}

#[test]
fn every_known_fault_of_a_folder_is_found_with_its_severity() {
    for fault in FOLDER_FAULTS {
        let folder = of_files(&fault.files()).unwrap();
        let mut found = vec![];
        check(folder.path(), &Limits::default()).1.each(|_, finding| {
            found.push((finding.rule_id(), finding.severity()));
        });
        let (beside, found): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(rule, _)| fault.beside.iter().any(|beside| beside.as_str() == *rule));
        assert_eq!(found, [(fault.rule, fault.severity)], "{}", fault.name);
        assert_eq!(beside.len(), fault.beside.len(), "{}: {beside:?}", fault.name);
    }
}

#[test]
fn compressed_files_are_read_and_broken_ones_are_found() {
    for (extension, packed) in PACKINGS {
        let pack = |plain: &[u8]| packed(plain).unwrap();
        let submission = Submission::new().unwrap();
        let plain = fs::read(submission.file("contacts.ndjson")).unwrap();
        fs::remove_file(submission.file("contacts.ndjson")).unwrap();
        let name = format!("contacts.ndjson.{extension}");
        let broken = format!("S-053 {name}: ");
        let packed = pack(&plain);
        submission.write(&name, &packed).unwrap();
        let (found, report) = submission.check();
        assert_eq!((found, report.records()), (vec![], Submission::RECORDS));
        // Packed in several parts, as a long file may be.
        let (one, other) = plain.split_at(plain.len() / 2);
        submission.write(&name, &[pack(one), pack(other)].concat()).unwrap();
        let (found, report) = submission.check();
        assert_eq!((found, report.records()), (vec![], Submission::RECORDS));
        submission.write(&name, &packed[..packed.len() / 2]).unwrap();
        assert!(submission.check().0.contains(&broken));
        submission.write(&name, b"not packed").unwrap();
        let (found, report) = submission.check();
        assert!(found.contains(&broken));
        assert_eq!(report.worst(), Some(Severity::Fatal));
        // The other file is checked all the same.
        assert_eq!(report.records(), Submission::RECORDS - 10);
        // Of a file that is packed twice, the outer is taken off.
        submission.write(&name, &pack(&packed)).unwrap();
        assert!(!submission.check().0.is_empty());
        fs::remove_file(submission.file(&name)).unwrap();
        // A sheet, and a file of one record.
        let name = format!("contacts.csv.{extension}");
        submission.write(&name, &pack(b"record_id,contact_date\nc-1,2020-03-12\n")).unwrap();
        let annual = fs::read(submission.file("annual.json")).unwrap();
        fs::remove_file(submission.file("annual.json")).unwrap();
        submission.write(&format!("annual.json.{extension}"), &pack(&annual)).unwrap();
        assert_eq!(submission.check().1.records(), Submission::RECORDS - 9);
    }
}

/// Packs some bytes.
type Pack = fn(&[u8]) -> io::Result<Vec<u8>>;

/// How files are packed, by the end of their names.
const PACKINGS: [(&str, Pack); 2] = [("gz", gzip), ("zst", zstd)];

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    gzip.write_all(plain)?;
    gzip.finish()
}

#[expect(clippy::unnecessary_wraps, reason = "as gzip does")]
fn zstd(plain: &[u8]) -> io::Result<Vec<u8>> {
    Ok(compress_to_vec(plain, CompressionLevel::Fastest))
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_file_does_not_keep_anybody_waiting() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("annual.json")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(submission.file("annual.json")).status();
    if made.is_ok_and(|made| made.success()) {
        assert_eq!(submission.check().0, ["S-051 annual.json: "]);
    }
}

#[test]
fn findings_past_the_limit_are_counted() {
    let submission = Submission::new().unwrap();
    let faulty = contact(1).replace("\"phone\"", "\"pigeon\"");
    let lines: Vec<_> =
        (0..50).map(|number| faulty.replace("good-1", &format!("x-{number}"))).collect();
    submission.write("contacts.ndjson", lines.join("\n").as_bytes()).unwrap();
    let limits = Limits { findings: 7, ..Limits::default() };
    let (found, report) = check(submission.path(), &limits);
    let lines: Vec<_> =
        (1..=7).map(|line| format!("S-022 contacts.ndjson:{line} /contact_channel")).collect();
    assert_eq!(found, lines);
    let files = report.files();
    let totals: Vec<_> =
        files.iter().flat_map(|(_, file)| file.totals()).map(|(_, _, total)| total).collect();
    assert_eq!(totals, [50]);
}

#[test]
fn a_line_longer_than_a_small_limit_is_found_too() {
    let submission = Submission::new().unwrap();
    let limits = Limits { line: 100, ..Limits::default() };
    let (found, _) = check(submission.path(), &limits);
    let long = found.iter().filter(|found| found.starts_with("S-007 contacts.ndjson")).count();
    assert_eq!(long, 10);
}

#[test]
fn a_missing_form_is_a_warning_unless_it_is_said_to_be_empty() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    assert_eq!(submission.check().0, ["COM-019 submission.json: "]);
    let manifest = fs::read_to_string(submission.file("submission.json")).unwrap();
    let manifest = manifest.replace("\"empty\":[]", "\"empty\":[\"contacts\"]");
    submission.write("submission.json", manifest.as_bytes()).unwrap();
    assert_eq!(submission.check().0, [""; 0]);
}

#[test]
fn a_version_that_is_used_twice_for_different_content_is_found() {
    let year = tempfile::tempdir().unwrap();
    let one = Submission::new().unwrap();
    let copy = |name: &str| {
        let folder = year.path().join(name);
        one.copy_to(&folder).unwrap();
    };
    copy("first");
    copy("second");
    let rules = || check(year.path(), &Limits::default()).0;
    assert_eq!(rules(), [""; 0], "the same content twice is one submission");
    fs::write(year.path().join("second/contacts.ndjson"), contact(1)).unwrap();
    assert_eq!(rules(), ["COM-023 second/submission.json: "]);
}

#[test]
fn a_register_that_cannot_be_read_or_is_of_another_year_stops_nobody() {
    let year = tempfile::tempdir().unwrap();
    let submission = Submission::new().unwrap();
    let folder = year.path().join("centre");
    submission.copy_to(&folder).unwrap();
    let register = year.path().join("year.json");
    let checked = || {
        let (found, report) = check(year.path(), &Limits::default());
        assert_eq!(report.records(), Submission::RECORDS);
        found
    };
    fs::write(&register, "{\"format\":1").unwrap();
    assert_eq!(checked(), ["S-059 year.json: "]);
    fs::write(&register, "{\"format\":1,\"year\":2019,\"centres\":[]}").unwrap();
    assert_eq!(checked(), ["S-062 centre/submission.json: "]);
    fs::remove_file(&register).unwrap();
    fs::create_dir(&register).unwrap();
    assert_eq!(checked(), ["S-052 year.json: "]);
}

#[test]
fn a_form_that_is_said_to_be_empty_is_one_that_there_is_and_has_no_records() {
    let submission = Submission::new().unwrap();
    let manifest = fs::read_to_string(submission.file("submission.json")).unwrap();
    let manifest = manifest.replace("\"empty\":[]", "\"empty\":[\"contacts\",\"contatcs\"]");
    submission.write("submission.json", manifest.as_bytes()).unwrap();
    assert_eq!(submission.check().0, ["S-063 submission.json: ", "S-064 submission.json: "]);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_is_found_and_the_other_is_read() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("annual.json")).unwrap();
    std::os::unix::fs::symlink("nowhere", submission.file("annual.json")).unwrap();
    let (found, report) = submission.check();
    assert_eq!(found, ["S-052 annual.json: "]);
    assert_eq!(report.records(), Submission::RECORDS - 1);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends() {
    let year = tempfile::tempdir().unwrap();
    let submission = Submission::new().unwrap();
    let folder = year.path().join("centre");
    fs::create_dir(&folder).unwrap();
    fs::copy(submission.file("submission.json"), folder.join("submission.json")).unwrap();
    std::os::unix::fs::symlink(year.path(), year.path().join("again")).unwrap();
    assert_eq!(check(year.path(), &Limits::default()).0.len(), 5, "five forms are missing, once");
    // A link to a submission is not followed either, which is said.
    std::os::unix::fs::symlink(&folder, year.path().join("linked")).unwrap();
    assert_eq!(check(year.path(), &Limits::default()).0.len(), 6);
}

#[test]
fn a_routing_answer_that_is_missing_or_misspelled_is_one_finding() {
    let submission = Submission::new().unwrap();
    let found = |from: &str, to: &str| {
        submission.write("contacts.ndjson", contact(1).replace(from, to).as_bytes()).unwrap();
        submission.check().0
    };
    assert_eq!(
        found("\"contact_party\":\"user\",", ""),
        ["COM-009 contacts.ndjson:1 /contact_party"]
    );
    assert_eq!(
        found("\"contact_party\"", "\"contact_prty\""),
        ["S-001 contacts.ndjson:1 /contact_prty"]
    );
    assert_eq!(found("\"gender\"", "\"Gender\""), ["S-001 contacts.ndjson:1 /Gender"]);
}

#[test]
fn a_packed_file_whose_checksum_is_wrong_is_found_once_whatever_the_threads() {
    // Where the checksum stands, from the end.
    for ((extension, pack), checksum) in PACKINGS.into_iter().zip([8, 4]) {
        let submission = Submission::new().unwrap();
        let plain = fs::read(submission.file("contacts.ndjson")).unwrap();
        fs::remove_file(submission.file("contacts.ndjson")).unwrap();
        let mut packed = pack(&plain).unwrap();
        let checksum = packed.len() - checksum;
        packed[checksum] ^= 1;
        let name = format!("contacts.ndjson.{extension}");
        submission.write(&name, &packed).unwrap();
        for threads in [1, 4] {
            let (found, _) = check(submission.path(), &Limits { threads, ..Limits::default() });
            assert_eq!(found, [format!("S-053 {name}: ")]);
        }
    }
}

#[test]
fn a_file_in_utf_16_is_one_finding_whatever_the_threads_and_with_or_without_a_mark() {
    let submission = Submission::new().unwrap();
    let text: Vec<u16> =
        (1..40_000).map(contact).collect::<Vec<_>>().join("\n").encode_utf16().collect();
    let bytes = |text: &[u16]| text.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>();
    for text in [bytes(&text), bytes(&[&[0xfeff], text.as_slice()].concat())] {
        submission.write("contacts.ndjson", &text).unwrap();
        for threads in [1, 3] {
            let (found, _) = check(submission.path(), &Limits { threads, ..Limits::default() });
            assert_eq!(found, ["S-058 contacts.ndjson: "]);
        }
    }
}

#[test]
fn a_draft_after_the_final_version_is_checked_and_not_counted() {
    let year = tempfile::tempdir().unwrap();
    let one = Submission::new().unwrap();
    for name in ["first", "second"] {
        let folder = year.path().join(name);
        one.copy_to(&folder).unwrap();
    }
    let hash = tallfest_formats::folder::hash(&year.path().join("first")).unwrap();
    let manifest = fs::read_to_string(one.file("submission.json")).unwrap();
    let manifest =
        manifest.replace("\"version\":1", "\"version\":2").replace("\"final\"", "\"draft\"");
    let manifest = manifest.replace("\"replaces\":null", &format!("\"replaces\":\"{hash}\""));
    fs::write(year.path().join("second/submission.json"), manifest).unwrap();
    fs::write(year.path().join("second/contacts.ndjson"), "{bad\n").unwrap();
    let (found, report) = check(year.path(), &Limits::default());
    assert_eq!(found, ["S-003 second/contacts.ndjson:1 "]);
    assert!(report.years[0].tables.iter().any(|table| table.population() == 10));
}

#[test]
fn a_finding_over_all_submissions_names_the_folder() {
    let year = tempfile::tempdir().unwrap();
    let one = Submission::new().unwrap();
    let folder = year.path().join("centre");
    fs::create_dir(&folder).unwrap();
    fs::copy(one.file("submission.json"), folder.join("submission.json")).unwrap();
    fs::copy(one.file("contacts.ndjson"), folder.join("contacts.ndjson")).unwrap();
    let register = r#"{"format":1,"year":2020,"centres":[
        {"centre":"smiso-07","system":"smiso","expected":["contacts","annual"]},
        {"centre":"smiso-08","system":"smiso","expected":["contacts","annual"]}]}"#;
    fs::write(year.path().join("year.json"), register).unwrap();
    let found = check(year.path(), &Limits::default()).0;
    assert_eq!(found, ["COM-019 centre/submission.json: ", "COM-020 year.json: "]);
}

/// User forms: a line each, with a key of the user or none.
#[expect(clippy::unwrap_used, reason = "a test may fail")]
fn users(submission: &Submission, of: &[(&str, Option<&'static str>)]) {
    let line = |(id, person): &(&str, Option<&'static str>)| {
        let person = person.map_or(Answer::Absent, |key| Answer::Given(Key::literal(key)));
        let user = User {
            record_id: Answer::Given(id.parse().unwrap()),
            person_ref: person,
            ..Sample::sample()
        };
        serde_json::to_string(&user).unwrap() + "\n"
    };
    let lines: String = of.iter().map(line).collect();
    submission.write("users.ndjson", lines.as_bytes()).unwrap();
}

#[test]
fn a_user_with_two_forms_is_found_by_line_and_never_by_key() {
    const PERSON: &str = "person-with-a-key-nobody-may-see-001";
    let submission = Submission::new().unwrap();
    users(
        &submission,
        &[
            ("u-1", Some(PERSON)),
            ("u-2", None),
            ("u-3", Some("p-2")),
            ("u-4", Some(PERSON)),
            ("u-5", None),
        ],
    );
    for threads in [1, 3] {
        let (found, report) = check(submission.path(), &Limits { threads, ..Limits::default() });
        let found: Vec<_> = found.iter().filter(|found| found.starts_with("C-003")).collect();
        assert_eq!(found, ["C-003 users.ndjson:4 /person_ref"]);
        assert!(!format!("{report:?}").contains(PERSON));
        let mut messages = vec![];
        report.each(|_, finding| messages.push(finding.message(Lang::En)));
        assert!(messages.contains(&"the user has a form already, on line 1".to_owned()));
        let files = report.files();
        let users = &files.iter().find(|(file, _)| file == "users.ndjson").unwrap().1;
        let unknown = users.not_evaluated().find(|entry| entry.rule.id.as_str() == "C-003");
        assert_eq!(
            unknown.map(|entry| (entry.reason, entry.times)),
            Some((Reason::NotAnswered, 2))
        );
    }
}

#[test]
fn records_that_are_alike_but_for_the_id_are_one_finding_a_file() {
    let submission = Submission::new().unwrap();
    let alike = |id: &str, number| contact(number).replace(&format!("good-{number}"), id);
    let lines = [contact(1), contact(2), alike("x-1", 1), alike("x-2", 2), alike("x-3", 1)];
    submission.write("contacts.ndjson", lines.join("\n").as_bytes()).unwrap();
    for threads in [1, 4] {
        let (found, report) = check(submission.path(), &Limits { threads, ..Limits::default() });
        let found: Vec<_> = found.iter().filter(|found| found.starts_with("COM-011")).collect();
        assert_eq!(found, ["COM-011 contacts.ndjson: "]);
        let mut messages = vec![];
        report.each(|_, finding| messages.push((finding.severity(), finding.message(Lang::En))));
        let message = "3 of 5 records are like another in everything but the record id";
        assert!(messages.contains(&(Severity::Info, message.to_owned())));
    }
    // Users with different keys are different, and forms without consent say nothing that could be alike.
    users(&submission, &[("u-1", Some("p-1")), ("u-2", Some("p-2"))]);
    submission.write("contacts.ndjson", contact(1).as_bytes()).unwrap();
    let alike = |found: &[String]| found.iter().any(|found| found.starts_with("COM-011"));
    assert!(!alike(&submission.check().0));
    users(&submission, &[("u-1", None), ("u-2", None)]);
    assert!(alike(&submission.check().0));
    let refused = "{\"record_id\":\"u-1\",\"consent\":\"refused\"}\n";
    let refused = format!("{refused}{}", refused.replace("u-1", "u-2"));
    submission.write("users.ndjson", refused.as_bytes()).unwrap();
    assert!(!alike(&submission.check().0));
}

#[test]
fn a_user_group_of_form_a_on_form_b_is_found_by_its_rule() {
    let submission = Submission::new().unwrap();
    let visit = serde_json::to_string(&<Visit as Sample>::sample()).unwrap();
    let partner =
        visit.replace("\"user_group\":\"abused\"", "\"user_group\":\"cooperation_partner\"");
    submission.write("visits.ndjson", partner.as_bytes()).unwrap();
    assert!(submission.check().0.contains(&"B-001 visits.ndjson:1 /user_group".to_owned()));
}

#[test]
fn of_whom_the_user_forms_tell_is_summed_over_final_submissions() {
    let year = tempfile::tempdir().unwrap();
    let one = Submission::new().unwrap();
    users(&one, &[("u-1", None), ("u-2", None)]);
    let visit = serde_json::to_string(&<Visit as Sample>::sample()).unwrap();
    one.write("visits.ndjson", visit.as_bytes()).unwrap();
    for centre in ["smiso-07", "smiso-08", "smiso-09"] {
        let folder = year.path().join(centre);
        fs::create_dir(&folder).unwrap();
        for file in ["contacts.ndjson", "annual.json", "users.ndjson", "visits.ndjson"] {
            fs::copy(one.file(file), folder.join(file)).unwrap();
        }
        let manifest = fs::read_to_string(one.file("submission.json")).unwrap();
        let manifest = manifest.replace("smiso-07", centre);
        let manifest =
            if centre == "smiso-09" { manifest.replace("final", "draft") } else { manifest };
        fs::write(folder.join("submission.json"), manifest).unwrap();
    }
    let (_, report) = check(year.path(), &Limits::default());
    let of_centre = Coverage { forms: 2, consented: 2, visitors: 1 };
    let [year] = report.years.as_slice() else { panic!("one year") };
    let told = |numbers: &Option<Numbers>| numbers.as_ref().and_then(Coverage::of);
    assert!(year.submissions.iter().all(|submission| told(&submission.numbers) == Some(of_centre)));
    let all = Coverage { forms: 4, consented: 4, visitors: 2 };
    assert_eq!(Coverage::of(&year.numbers), Some(all));
}

#[test]
fn a_centre_with_most_contacts_of_the_country_is_told_of_where_all_centres_are_checked() {
    let year = tempfile::tempdir().unwrap();
    let one = Submission::new().unwrap();
    let manifest = fs::read_to_string(one.file("submission.json")).unwrap();
    for number in 1..=10 {
        let folder = year.path().join(format!("centre-{number:02}"));
        fs::create_dir(&folder).unwrap();
        let centre = format!("smiso-{number:02}");
        fs::write(folder.join("submission.json"), manifest.replace("smiso-07", &centre)).unwrap();
        fs::copy(one.file("annual.json"), folder.join("annual.json")).unwrap();
        let contacts: Vec<_> = (0..if number == 3 { 700 } else { 40 }).map(contact).collect();
        fs::write(folder.join("contacts.ndjson"), contacts.join("\n")).unwrap();
    }
    let told = |path: &std::path::Path| {
        let (found, _) = check(path, &Limits { threads: 2, ..Limits::default() });
        found.into_iter().filter(|found| found.starts_with("A-010")).collect::<Vec<_>>()
    };
    assert_eq!(told(year.path()), ["A-010 centre-03/submission.json: "]);
    assert_eq!(told(&year.path().join("centre-03")), [""; 0]);
}
