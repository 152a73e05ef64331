//! Content without consent: found once, read by nobody, shown nowhere, counted nowhere, and never let through
//! (rule C-001).

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use proptest::{collection::vec, prelude::*, sample::select};
use tallfest::{CheckedForm, CheckedYear, Excused, FileOf, Limits, Source, form, system};
use tallfest_base::{Answer, Checked, Form, Lang, Records, Sample};
use tallfest_forms::smiso::{
    lists::Consent,
    user::{Content, User},
};
use tallfest_rules::{Context, Severity};

/// How consent can be anything but given. The answer that opens is in some of them, but never alone.
const NO_CONSENT: [&str; 14] = [
    "",
    r#""consent":"refused","#,
    r#""consent":"not_asked_too_young","#,
    r#""consent":"consentd","#,
    r#""consent":"Kari Nordmann","#,
    r#""consent":"","#,
    r#""consent":null,"#,
    r#""consent":true,"#,
    r#""consent":["consented"],"#,
    r#""consent":{"consented":true},"#,
    r#""consnt":"consented","#,
    r#""Consent":"consented","#,
    r#""consent":"refused","consent":"consented","#,
    r#""consent":"consented","consent":"refused","#,
];

/// What could stand as an answer: right for some question, wrong for most.
const VALUES: [&str; 26] = [
    "34",
    "34.0",
    "-7",
    "1e3",
    "121",
    "01",
    "null",
    "true",
    "\"\"",
    "[]",
    "{}",
    "\"not_stated\"",
    "\"abused\"",
    "\"both\"",
    "\"female\"",
    "\"femle\"",
    "\"under_18\"",
    "[\"father\"]",
    "[\"fathr\",\"mother\"]",
    "[\"rape\",\"prefer_not_to_answer\"]",
    "[\"none\",\"none\"]",
    "{\"nav\":\"yes\"}",
    "\"Kari Nordmann, 01817000092, kari@example.no\"",
    "[[\"Kari Nordmann\"]]",
    "\"K\\u00e5re \\ud83d\\ude00 \\u001b[31m\"",
    "4747474747474747",
];

fn content_fields() -> Vec<&'static str> {
    let gate = User::GATE.unwrap();
    gate.content(2020).into_iter().map(|field| field.question.id).collect()
}

/// Content of any kind, a question also twice, as the text between the braces.
fn content() -> impl Strategy<Value = String> {
    // A number with a leading zero is no JSON, and what is no JSON is no record.
    let values: Vec<_> = VALUES.into_iter().filter(|value| *value != "01").collect();
    let answer = (select(content_fields()), select(values));
    let answers = vec(answer.prop_map(|(field, value)| format!("\"{field}\":{value}")), 1..6);
    answers.prop_map(|answers| answers.join(","))
}

/// What follows when the bytes of a value are anything at all.
fn broken_content() -> impl Strategy<Value = Vec<u8>> {
    (select(content_fields()), vec(any::<u8>(), 1..20), any::<bool>()).prop_map(
        |(field, bytes, quoted)| {
            let quote: &[u8] = if quoted { b"\"" } else { b"" };
            [b"\"", field.as_bytes(), b"\":", quote, MARK.as_bytes(), &bytes, quote].concat()
        },
    )
}

const MARK: &str = "Hemmelighet";

fn record(consent: &str, rest: &str) -> String {
    format!("{{\"record_id\":\"u-1\",{consent}{rest}}}")
}

/// A record without content: what stands before it, without the comma.
fn without_content(consent: &str) -> String {
    record(consent.trim_end_matches(','), "").replace(",}", "}")
}

fn check(bytes: &[u8]) -> CheckedForm {
    let form = form("smiso", "user").unwrap();
    form.check(Source::memory(bytes), &Context::of_year(2020), &Limits::default())
}

/// A centre's year of these user forms, with this rule let through.
fn year(users: &[u8], waived: &[&str]) -> CheckedYear {
    let info = form("smiso", "user").unwrap().info();
    let files = vec![(FileOf::first(info), Source::memory(users))];
    let context = Context::of_year(2020);
    let excused = Excused { waived, ..Excused::default() };
    system("smiso").unwrap().check_year(files, None, &context, &Limits::default(), excused).unwrap()
}

/// Thirty good forms, so that rules that need many records say something.
fn good() -> String {
    let sample = serde_json::to_string(&<User as Sample>::sample()).unwrap();
    (0..30).map(|number| sample.replace("u-1", &format!("good-{number}")) + "\n").collect()
}

/// Everything that is said of a file.
fn said(checked: &CheckedForm) -> String {
    let origin = tallfest::Origin { system: "smiso", centre: "a", year: Some(2020), file: "f" };
    let findings = checked.file.findings();
    let json = findings.iter().flat_map(|finding| {
        Lang::ALL.map(|lang| serde_json::to_string(&finding.to_json(&origin, lang)).unwrap())
    });
    let messages = Lang::ALL.map(|lang| checked.file.lines(lang).join("\n"));
    let debug = format!("{:?} {:?}", checked.file, findings);
    [json.collect::<String>(), messages.concat(), debug].concat()
}

/// How many findings a rule has, and of which severity.
fn times(checked: &CheckedForm, rule: &str) -> Vec<(Severity, u64)> {
    let totals = checked.file.totals().filter(|(id, ..)| id.as_str() == rule);
    totals.map(|(_, severity, times)| (severity, times)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever the content is, the same is said: so nothing of it is. The one answer that it is held against is read
    /// by the fast gear where the consent can be, most of the others by the slow one.
    #[test]
    fn what_is_said_does_not_depend_on_the_content(consent in select(&NO_CONSENT[..]), content in content()) {
        let checked = check(record(consent, &content).as_bytes());
        let reference = check(record(consent, "\"age\":34").as_bytes());
        prop_assert_eq!(said(&checked), said(&reference), "{} {}", consent, content);
        prop_assert_eq!(times(&checked, "C-001"), [(Severity::Error, 1)]);
        prop_assert_eq!(checked.tables, reference.tables);
    }

    /// The same where the content stands before the consent.
    #[test]
    fn the_order_of_the_answers_does_not_matter(consent in select(&NO_CONSENT[..]), content in content()) {
        let turned = |content: &str| {
            let consent = consent.trim_end_matches(',');
            record(&format!("{content},"), consent).replace(",}", "}")
        };
        let checked = check(turned(&content).as_bytes());
        prop_assert_eq!(said(&checked), said(&check(turned("\"age\":34").as_bytes())));
        prop_assert_eq!(times(&checked, "C-001"), [(Severity::Error, 1)]);
    }

    /// The year's sums and findings are those of forms without the content; its tables those without the records.
    #[test]
    fn nothing_of_the_content_is_in_a_sum_or_a_table(consent in select(&NO_CONSENT[..]), content in content()) {
        let with = |last: &str| year(format!("{}{last}\n", good()).as_bytes(), &[]);
        let (faulty, empty) = (with(&record(consent, &content)), with(&without_content(consent)));
        prop_assert_eq!(format!("{:?}", faulty.year), format!("{:?}", empty.year));
        prop_assert_eq!(faulty.tables, year(good().as_bytes(), &[]).tables);
    }

    /// C-001 is not let through: the finding stands, and nothing more is counted.
    #[test]
    fn content_without_consent_cannot_be_waived(consent in select(&NO_CONSENT[..]), content in content()) {
        let users = format!("{}{}\n", good(), record(consent, &content));
        let waived = year(users.as_bytes(), &["C-001", "COM-008"]);
        let (_, file) = waived.files.first().unwrap();
        let is_gate = |finding: &&&tallfest::Finding| finding.rule_id() == "C-001";
        let findings = file.findings();
        let gate: Vec<_> = findings.iter().filter(is_gate).collect();
        prop_assert_eq!(gate.len(), 1);
        prop_assert!(gate.iter().all(|finding| !finding.waived));
        prop_assert_eq!(waived.tables, year(good().as_bytes(), &[]).tables);
    }

    /// Bytes that are no text, or no JSON, make no record: a fault of structure, or the same as above, without them.
    #[test]
    fn broken_bytes_are_not_shown_and_not_counted(consent in select(&NO_CONSENT[..]), content in broken_content()) {
        let line = [b"{\"record_id\":\"u-1\",", consent.as_bytes(), &content, b"}"].concat();
        let said = said(&check(&line));
        prop_assert!(!said.contains(MARK), "{}", said);
        prop_assert!(said.contains("\"severity\":\"error\""), "{}", said);
        let users = [good().as_bytes(), &line, b"\n"].concat();
        prop_assert_eq!(year(&users, &[]).tables, year(good().as_bytes(), &[]).tables);
    }
}

#[test]
fn every_field_but_the_keys_and_the_consent_is_content() {
    let others: Vec<_> = User::FIELDS.iter().map(|field| field.question.id).collect();
    let content = content_fields();
    let others: Vec<_> = others.into_iter().filter(|id| !content.contains(id)).collect();
    assert_eq!(others, ["record_id", "person_ref", "consent"]);
    assert_eq!(User::INFO.records, Records::Many);
}

#[test]
fn a_number_that_is_no_json_makes_no_record() {
    let checked = check(record(NO_CONSENT[1], "\"age\":01").as_bytes());
    assert_eq!(times(&checked, "C-001"), []);
    assert!(checked.file.worst() >= Some(Severity::Error));
}

#[test]
fn a_form_without_consent_and_without_content_is_right() {
    for consent in &NO_CONSENT[1..3] {
        let checked = check(without_content(consent).as_bytes());
        assert!(checked.file.findings().is_empty(), "{}", said(&checked));
    }
}

#[test]
fn consent_that_is_given_opens_and_is_not_touched() {
    let sample = serde_json::to_string(&<User as Sample>::sample()).unwrap();
    assert!(check(sample.as_bytes()).file.findings().is_empty());
    // What is wrong with content that may be there is told, with its value.
    let checked = check(sample.replace("\"female\"", "\"femle\"").as_bytes());
    assert_eq!(times(&checked, "C-001"), []);
    assert!(said(&checked).contains("femle"));
}

#[test]
fn a_checked_form_without_consent_gives_its_record_to_nobody() {
    let consents =
        [Answer::Absent, Answer::Given(Consent::Refused), Answer::Given(Consent::TooYoung)];
    for consent in consents {
        let user = User { consent: consent.clone(), ..Sample::sample() };
        let row = user.row();
        let checked = Checked::vouch(&user, row.as_ref());
        assert!(checked.content().is_none());
        let is_shut = match Content::of(checked) {
            Content::Consented(_) => false,
            Content::Refused => !consent.is(Consent::TooYoung),
            Content::TooYoung => consent.is(Consent::TooYoung),
        };
        assert!(is_shut, "{consent:?}");
    }
}
