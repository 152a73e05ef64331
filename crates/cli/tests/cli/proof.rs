//! What a release proves, and what was published before: `publish --certificate --ledger`, `verify`, `tabulate`.

use std::{ffi::OsStr, fs, path::PathBuf};

use crate::program::{Made, finish, program, tallfest};

/// A published year, with its certificate.
fn published(made: &Made) -> (PathBuf, PathBuf) {
    let (out, certificate) = (made.beside("out"), made.beside("proof.json"));
    let ran =
        tallfest!["publish", made.path(), "--out", out, "--certificate", certificate, "--quiet"];
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    (out, certificate)
}

#[test]
fn a_publication_is_proved_and_a_changed_digit_is_found() {
    let made = Made::year(3);
    let (out, certificate) = published(&made);
    let verify = || tallfest!["verify", certificate, out, "--lang", "en"];
    let ran = verify();
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(ran.out.starts_with("Proved: "), "{}", ran.out);
    // What everybody may see names the certificate, and holds nothing of it.
    let public = fs::read_to_string(out.join("certificate.json")).unwrap();
    assert!(public.contains("\"verdict\": \"proved\"") && public.len() < 300, "{public}");

    let table = out.join("tables/smiso-contacts-by-month.csv");
    let before = fs::read_to_string(&table).unwrap();
    let total = before.lines().last().unwrap().split(',').nth(5).unwrap().to_owned();
    let more = (total.parse::<u64>().unwrap() + 1).to_string();
    fs::write(&table, before.replace(&total, &more)).unwrap();
    let ran = verify();
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("smiso-contacts-by-month"), "{}", ran.out);
    fs::write(&table, &before).unwrap();
    assert_eq!(verify().code, Some(0));

    // What everybody may see must be of this certificate.
    let told = out.join("certificate.json");
    fs::write(&told, public.replacen("\"sha256\": \"", "\"sha256\": \"0", 1)).unwrap();
    assert!(verify().out.contains("certificate.json: what the release says of its certificate"));
    fs::write(&told, &public).unwrap();
    // A page says what the tables say.
    let page = out.join("index.en.html");
    let words = fs::read_to_string(&page).unwrap();
    fs::write(&page, format!("{words} ")).unwrap();
    assert!(verify().out.contains("index.en.html: the file was changed"));
    fs::write(&page, &words).unwrap();
    assert_eq!(verify().code, Some(0));

    // A table that nobody speaks of, and one that is gone.
    let other = out.join("tables/other.csv");
    fs::copy(&table, &other).unwrap();
    assert!(verify().out.contains("other: the certificate does not speak of this table"));
    fs::rename(&other, out.join("other.csv")).unwrap();
    fs::remove_file(&table).unwrap();
    assert!(verify().out.contains("smiso-contacts-by-month: the release does not have this table"));
    fs::write(&table, &before).unwrap();

    // A digit of a certificate.
    let json = fs::read_to_string(&certificate).unwrap();
    let at = json.find("\"part\":[").unwrap() + "\"part\":[".len();
    let mut changed = json.into_bytes();
    changed[at] = if changed[at] == b'1' { b'2' } else { b'1' };
    fs::write(&certificate, changed).unwrap();
    let ran = verify();
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("is not as it was sealed"), "{}", ran.out);
    fs::write(&certificate, "{").unwrap();
    assert_eq!(verify().code, Some(2));
}

#[test]
fn a_correction_that_tells_of_one_person_is_refused() {
    let made = Made::year(2);
    let (out, ledger) = (made.beside("out"), made.beside("ledger.json"));
    let publish =
        || tallfest!["publish", made.path(), "--out", out, "--ledger", ledger, "--lang", "en"];
    assert_eq!(publish().code, Some(0));
    // The same again tells nothing new.
    let known = fs::read_to_string(&ledger).unwrap();
    assert_eq!(publish().code, Some(0));
    assert_eq!(fs::read_to_string(&ledger).unwrap(), known);
    made.change("smiso-01/contacts.ndjson", |contacts| {
        contacts.replacen("\"contact_date\":\"2020-01", "\"contact_date\":\"2020-02", 1)
    });
    let before = fs::read_to_string(out.join("tables/smiso-contacts-by-month.csv")).unwrap();
    let ran = publish();
    assert_eq!(ran.code, Some(1), "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("a correction would give single persons away"), "{}", ran.out);
    let after = fs::read_to_string(out.join("tables/smiso-contacts-by-month.csv")).unwrap();
    assert_eq!((after, fs::read_to_string(&ledger).unwrap()), (before, known));
}

#[test]
fn a_table_of_ones_own_hides_beside_the_ledger_what_is_hidden() {
    let made = Made::year(4);
    let (out, ledger) = (made.beside("out"), made.beside("ledger.json"));
    let ran = tallfest!["publish", made.path(), "--out", out, "--ledger", ledger];
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let by = ["--form", "contact", "--by", "contact_channel,gender"];
    let of_users = ["--where", "contact_party=user"];
    let run = |more: [&OsStr; 2]| {
        let words = [&["tabulate"][..], &by, &of_users].concat();
        let mut words: Vec<&OsStr> = words.into_iter().map(OsStr::new).collect();
        let path = made.path();
        words.push(path.as_os_str());
        finish(program(&[&words[..], &more].concat()))
    };
    let beside = run([OsStr::new("--ledger"), ledger.as_os_str()]);
    let alone = run([OsStr::new("--lang"), OsStr::new("en")]);
    assert_eq!((beside.code, alone.code), (Some(0), Some(0)), "{}{}", beside.err, alone.err);
    assert!(alone.out.contains("Not audited against earlier releases"));
    assert!(!beside.out.contains("Ikke prøvd"));
    // It is a table of the publication too: what that shows is shown here, and what it hides is hidden.
    let csv =
        fs::read_to_string(out.join("tables/smiso-contacts-by-channel-and-gender.csv")).unwrap();
    let mut compared = 0;
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let (channel, gender, value) = (cells[3], cells[5], cells[7]);
        let words = |line: &&str| {
            line.split("  ")
                .filter(|it| !it.is_empty())
                .map(str::trim)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let same = beside.out.lines().map(|line| words(&line)).find(|words| {
            words.first().is_some_and(|it| it == channel)
                && words.get(1).is_some_and(|it| it == gender)
        });
        let same = same.unwrap_or_else(|| panic!("{channel}, {gender}:\n{}", beside.out));
        assert_eq!(same[2], if value.is_empty() { ":" } else { value }, "{channel}, {gender}");
        compared += 1;
    }
    assert!(compared > 20 && beside.out.contains(':'), "{}", beside.out);

    let wrong = tallfest!["tabulate", made.path(), "--form", "contact", "--by", "mood"];
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("`mood` is no question of the form"), "{}", wrong.err);
    let wrong = tallfest![
        "tabulate",
        made.path(),
        "--form",
        "contact",
        "--by",
        "gender",
        "--where",
        "gender=x"
    ];
    assert!(wrong.err.contains("it has: female"), "{}", wrong.err);
}

#[test]
fn a_higher_threshold_hides_no_less_and_publishes_nothing() {
    let made = Made::year(3);
    let ran = tallfest!["what-if", made.path(), "--below", "1,3,20", "--lang", "en", "--quiet"];
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let choices: Vec<&str> = ran.out.split("Counts below ").skip(1).collect();
    let [none, three, twenty] = choices[..] else { panic!("{}", ran.out) };
    assert!(
        none.starts_with("1 are hidden") && none.contains("smiso user: nothing hidden"),
        "{none}"
    );
    let hidden = |choice: &str| -> u64 {
        let line = choice.lines().find(|line| line.contains("smiso user:")).unwrap();
        let counts = line.split(": ").nth(1).unwrap();
        counts.split(" of ").next().unwrap().parse().unwrap()
    };
    assert!(0 < hidden(three) && hidden(three) < hidden(twenty), "{}", ran.out);
    let beside = made.path().parent().map(|folder| fs::read_dir(folder).unwrap().count());
    assert_eq!(beside, Some(1), "nothing is written beside the submissions");
}

/// Of two centres each knows what the other came to, so that no count of persons or events below 20 is shown.
#[test]
fn few_centres_are_protected_as_one_is() {
    let smallest = |centres: u8| {
        let made = Made::year(centres);
        let (out, _) = published(&made);
        let table = fs::read_to_string(out.join("tables/smiso-users-by-age-group.csv")).unwrap();
        let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().unwrap();
        let value = header.iter().position(|name| *name == "value").unwrap();
        let shown = lines.filter_map(|line| line[value].parse::<u64>().ok());
        shown.filter(|count| *count > 0).min()
    };
    assert!(smallest(2).is_none_or(|least| least >= 20));
    assert!(smallest(4).is_some_and(|least| (3..20).contains(&least)));
}

#[test]
fn a_table_that_goes_round_in_a_ring_with_earlier_ones_is_withheld() {
    let made = Made::year(3);
    let ledger = made.beside("ledger.json");
    let tabulate = |by: &str| {
        tallfest![
            "tabulate",
            made.path(),
            "--form",
            "visit",
            "--by",
            by,
            "--ledger",
            ledger,
            "--lang",
            "en"
        ]
    };
    for by in ["age_group,first_visit_ever", "age_group,gender", "gender,visit_channel"] {
        let ran = tabulate(by);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(!ran.out.contains("The whole table is withheld"), "{}", ran.out);
    }
    let ring = tabulate("first_visit_ever,gender");
    assert!(ring.out.contains("The whole table is withheld"), "{}", ring.out);
    // Its rows would not add up: whoever came for two things is in two of them.
    let several = tabulate("visit_purpose,gender");
    assert_eq!(several.code, Some(2), "{}", several.out);
    assert!(several.err.contains("`visit_purpose` may have several answers"), "{}", several.err);
}
