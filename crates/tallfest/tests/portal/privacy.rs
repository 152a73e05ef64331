//! Nothing that was sent and could tell of a person is in an answer or in the log.

use tallfest::{
    base::Sample,
    smiso::{Annual, Contact, User},
};

use crate::{
    client::{Client, NDJSON},
    running::Running,
    server::Config,
};

/// What nobody must see again.
const MARK: &str = "HEMMELIG";
/// Synthetic: 80 is added to the month.
const IDENTITY_NUMBER: &str = "01817000092";

fn json(record: &impl serde::Serialize) -> String {
    serde_json::to_string(record).unwrap()
}

/// A record in which everything that can hold a text of the sender's own holds a mark.
fn marked(record: &str) -> String {
    let fields = format!(
        "{{\"{MARK}\":\"{MARK}\",\"{MARK} {IDENTITY_NUMBER}\":[\"{MARK}\",{{\"{MARK}\":{IDENTITY_NUMBER}}}],"
    );
    record.replacen('{', &fields, 1)
}

#[test]
fn nothing_that_was_sent_is_told() {
    let running = Running::start(Config::default());
    let mut answers = vec![];
    let contact = json(&Contact::sample()).replace("\"c-1\"", &format!("\"{IDENTITY_NUMBER}\""));
    let user = json(&User::sample());
    let user = user.replace("\"consented\"", "\"refused\"");
    let lines = [
        contact.clone(),
        contact.clone(),
        marked(&contact),
        format!("{MARK} {IDENTITY_NUMBER}"),
        format!("{{\"record_id\":\"{MARK}"),
        format!("\"{MARK}\""),
        format!(
            "{{\"record_id\":\"{MARK} {MARK}\",\"contact_date\":\"{MARK}\",\"contact_channel\":\"{MARK}\"}}"
        ),
        format!("{{\"record_id\":{IDENTITY_NUMBER},\"contact_date\":{IDENTITY_NUMBER}}}"),
        format!("{{\"record_id\":\"c-7\",\"record_id\":\"{MARK}\"}}"),
    ];
    let mut body = lines.join("\n").into_bytes();
    body.extend(format!("\n{{\"{MARK}\":\"{MARK}").bytes().chain([0xe6, b'"', b'}']));
    answers.push(running.post("/check/smiso/contact/2020", NDJSON, &body));
    let users = [user.clone(), marked(&user)].join("\n");
    answers.push(running.post("/check/smiso/user/2020", NDJSON, users.as_bytes()));
    let annual = json(&Annual::sample());
    let other = format!("{MARK} {IDENTITY_NUMBER} {}", "kari@example.com ".repeat(200));
    let texts =
        ["supervisor_type_other_text", "outreach_types_other_text", "membership_other_text"];
    let texts = texts.map(|field| format!("\"{field}\":\"{other}\",")).concat();
    let annual = annual.replacen('{', &format!("{{{texts}"), 1);
    answers.push(running.post(
        "/check/smiso/annual/2020",
        "Content-Type: application/json\r\n",
        annual.as_bytes(),
    ));
    for path in [
        format!("/check/{MARK}/contact/2020"),
        format!("/check/smiso/{MARK}/2020?{MARK}"),
        format!("/check/smiso/contact/{IDENTITY_NUMBER}"),
        format!("/{MARK}/{IDENTITY_NUMBER}"),
    ] {
        answers.push(running.post(&path, NDJSON, MARK.as_bytes()));
    }
    answers.push(running.get(&format!("/rules/{MARK}")));
    let headers =
        format!("Content-Type: {MARK}\r\nAccept-Language: {MARK}\r\nX-{MARK}: {MARK}\r\n");
    answers.push(running.post("/check/smiso/contact/2020", &headers, MARK.as_bytes()));
    let mut client = Client::connect(running.address);
    client.send(&format!("{MARK} /check/smiso/contact/2020 HTTP/1.1\r\nHost: {MARK}\r\n\r\n"));
    answers.push(client.answer());

    let found = answers.iter().filter(|answer| answer.status == 422).count();
    assert_eq!(found, 3);
    let findings = answers[0].json()["findings"].as_array().unwrap().len();
    assert!(findings >= 10, "{findings}");
    for answer in &answers {
        let text =
            format!("{} {}", answer.head, String::from_utf8_lossy(&answer.body)).to_lowercase();
        for secret in [&MARK.to_lowercase(), IDENTITY_NUMBER, "kari@"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    let log = running.stop();
    assert_eq!(log.len(), answers.len());
    for line in log {
        let line = line.to_lowercase();
        assert!(!line.contains(&MARK.to_lowercase()) && !line.contains(IDENTITY_NUMBER), "{line}");
    }
}
