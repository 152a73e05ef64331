//! The example portal, served on a port of its own and asked over sockets: by clients that behave, and by others.
//!
//! Nothing here depends on how fast the machine is: what has to happen is waited for, and a limit on time that is meant
//! to strike strikes only those who wait for it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod client;
mod hostile;
mod privacy;
mod running;
#[path = "../../examples/portal/server/mod.rs"]
mod server;
mod stopping;

use client::{Client, NDJSON};
use running::{Running, contacts};
use serde_json::Value as Json;
use server::Config;
use tallfest_base::Sample;
use tallfest_forms::{crisis::resident::Resident, municipal::report::Report};

#[test]
fn good_records_are_taken() {
    let running = Running::start(Config::default());
    let answer = running.post("/check/smiso/contact/2020", NDJSON, &contacts(20));
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")));
    let report = answer.json();
    assert_eq!((&report["records"], &report["findings_left_out"]), (&20.into(), &0.into()));
    assert!(report["findings"].as_array().unwrap().iter().all(|it| it["severity"] == "info"));
    // What hangs on a register that a file alone does not have.
    assert!(
        report["not_evaluated"].as_array().unwrap().iter().any(|it| it["reason"] == "no_register")
    );
    let log = running.stop();
    assert!(
        log.iter().any(|line| line.contains("POST /check/{system}/{form}/{year} 200 records=20")),
        "{log:?}"
    );
}

#[test]
fn a_form_of_one_record_is_sent_as_json() {
    let running = Running::start(Config::default());
    let answer =
        running.post("/check/smiso/annual/2020", "Content-Type: application/json\r\n", b"{}");
    assert_eq!((answer.status, &answer.json()["records"]), (422, &1.into()));
    let as_lines = running.post("/check/smiso/annual/2020", NDJSON, b"{}");
    assert_eq!(as_lines.status, 415);
}

/// The other systems are served alike. What a resident who reserved should not have sent is told of, and not told.
#[test]
fn forms_of_crisis_centres_and_municipalities_are_checked_too() {
    let running = Running::start(Config::default());
    let resident = serde_json::to_string(&Resident::sample()).unwrap();
    let good = running.post("/check/crisis/resident/2020", NDJSON, resident.as_bytes());
    assert_eq!((good.status, &good.json()["records"]), (200, &1.into()));

    let reserved = resident.replace("\"registered\"", "\"reserved\"");
    let answer = running.post("/check/crisis/resident/2020", NDJSON, reserved.as_bytes());
    assert_eq!(answer.status, 422);
    let problem = answer.json();
    let findings = problem["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!(findings[0]["rule"], "R-001");
    for told in ["psychological", "spouse_cohabitant", "immigrant_background", "violence"] {
        assert!(reserved.contains(told) && !problem.to_string().contains(told), "{told}");
    }

    let json = "Content-Type: application/json\r\n";
    let report = serde_json::to_vec(&Report::sample()).unwrap();
    assert_eq!(running.post("/check/municipal/report/2020", json, &report).status, 200);
    assert!(running.get("/schema/crisis/child/2020").json()["properties"]["came_with"].is_object());
}

#[test]
fn faulty_records_are_a_problem_with_all_findings() {
    let running = Running::start(Config::default());
    let mut body = contacts(3);
    body.extend(b"{\"record_id\":\"c-1\",\"contact_channel\":\"phon\"}\n{\"record_id\":\n");
    let answer = running.post("/check/smiso/contact/2020", NDJSON, &body);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("content-language"), Some("nb"));
    let problem = answer.json();
    assert_eq!(problem["type"], "urn:tallfest:problem:records-have-errors");
    assert_eq!((&problem["status"], &problem["records"]), (&422.into(), &5.into()));
    assert_eq!(problem["title"], "Postene har feil");
    let findings = problem["findings"].as_array().unwrap();
    for (rule, line, pointer) in [
        ("S-022", 4, "/contact_channel"),
        ("COM-009b", 4, "/contact_date"),
        ("COM-010", 4, "/record_id"),
        ("S-003", 5, ""),
    ] {
        let is_it =
            |it: &&Json| it["rule"] == rule && it["line"] == line && it["pointer"] == pointer;
        assert!(findings.iter().any(|it| is_it(&it)), "{rule} {findings:#?}");
    }
    // Its name stands in the log.
    let instance =
        problem["instance"].as_str().unwrap().strip_prefix("urn:tallfest:request:").unwrap();
    assert!(running.stop().iter().any(|line| line.starts_with(instance)));
}

#[test]
fn answers_are_in_the_language_that_is_asked_for() {
    let running = Running::start(Config::default());
    for (asked, tag, title) in [
        ("nb", "nb", "Postene har feil"),
        ("nn-NO", "nn", "Postane har feil"),
        ("de, en;q=0.8", "en", "The records have errors"),
        ("fr", "nb", "Postene har feil"),
    ] {
        let headers = format!("{NDJSON}Accept-Language: {asked}\r\n");
        let answer = running.post("/check/smiso/contact/2020", &headers, b"{}");
        assert_eq!(answer.header("content-language"), Some(tag));
        assert_eq!(answer.json()["title"], title);
        let first = answer.json()["findings"][0]["message"].as_str().unwrap().to_owned();
        assert_eq!(first.contains("is not answered"), tag == "en", "{first}");
    }
}

#[test]
fn findings_are_shown_up_to_a_limit_and_counted_beyond_it() {
    let running = Running::start(Config { findings: 5, ..Config::default() });
    let answer = running.post("/check/smiso/contact/2020", NDJSON, &b"{}\n".repeat(1_000));
    let problem = answer.json();
    assert_eq!(problem["findings"].as_array().unwrap().len(), 5);
    let totals = problem["totals"].as_array().unwrap();
    let all: u64 = totals.iter().map(|it| it["findings"].as_u64().unwrap()).sum();
    assert!(all >= 4_000, "{all}");
    assert_eq!(problem["findings_left_out"], all - 5);
}

#[test]
fn a_connection_serves_one_request_after_the_other() {
    let running = Running::start(Config::default());
    let mut client = Client::connect(running.address);
    for records in 1..=3 {
        client.send_post("/check/smiso/contact/2020", NDJSON, &contacts(records));
        let answer = client.answer();
        assert_eq!((answer.status, &answer.json()["records"]), (200, &records.into()));
    }
    client.send("GET /rules/COM-010 HTTP/1.1\r\nHost: portal\r\n\r\n");
    assert_eq!(client.answer().status, 200);
}

#[test]
fn schemas_and_rules_are_those_of_the_library() {
    let running = Running::start(Config::default());
    let answer = running.get("/schema/smiso/contact/2020");
    assert_eq!(answer.header("content-type"), Some("application/schema+json"));
    let form = tallfest::form("smiso", "contact").unwrap();
    assert_eq!(answer.json(), tallfest::schema(form, 2020));
    let mut client = Client::connect(running.address);
    client.send("GET /rules/COM-010 HTTP/1.1\r\nHost: portal\r\nAccept-Language: en\r\n\r\n");
    let rules = client.answer().json();
    assert_eq!(
        rules,
        serde_json::to_value(tallfest::rule("COM-010", tallfest::base::Lang::En)).unwrap()
    );
    assert_eq!(rules[0]["id"], "COM-010");
}

#[test]
fn what_there_is_not_is_a_problem() {
    let running = Running::start(Config::default());
    for path in [
        "/check/crisis/contact/2020",
        "/check/smiso/letter/2020",
        "/check/smiso/contact/1999",
        "/check/smiso/contact/twenty",
        "/check/smiso/contact/99999999",
    ] {
        let answer = running.post(path, NDJSON, &contacts(1));
        assert_eq!((answer.status, answer.kind().as_str()), (404, "no-such-form"), "{path}");
        let answer = running.get(&path.replace("check", "schema"));
        assert_eq!((answer.status, answer.kind().as_str()), (404, "no-such-form"), "{path}");
    }
    let rule = running.get("/rules/COM-999");
    assert_eq!((rule.status, rule.kind().as_str()), (404, "no-such-rule"));
    for path in ["/", "/rules", "/check/smiso/contact", "/check/smiso/contact/2020/more"] {
        let page = running.get(path);
        assert_eq!((page.status, page.kind().as_str()), (404, "no-such-page"), "{path}");
    }
    let method = running.get("/check/smiso/contact/2020");
    assert_eq!((method.status, method.kind().as_str()), (405, "other-method"));
    assert_eq!(method.header("allow"), Some("post"));
}
