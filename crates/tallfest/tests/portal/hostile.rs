//! Clients that are slow, that send too much, too many at once, something else, or that go away.

use std::time::Duration;

use crate::{
    client::{Client, NDJSON},
    running::{Running, contacts},
    server::Config,
};

const CHECK: &str = "/check/smiso/contact/2020";

/// One place: while a body is being checked, another one is turned away.
fn one_place() -> Config {
    Config { checks: 1, ..Config::default() }
}

#[test]
fn as_many_as_there_are_places_are_checked_and_the_next_is_asked_to_wait() {
    let running = Running::start(one_place());
    let mut client = running.half_sent();
    let next = running.post(CHECK, NDJSON, &contacts(2));
    assert_eq!((next.status, next.kind().as_str()), (503, "busy"));
    assert_eq!(next.header("retry-after"), Some("5"));
    // What is there already is one thing, and what comes later another: the same file.
    let rest = contacts(5);
    let from = contacts(3).len();
    assert!(client.try_send_chunk(&rest[from..]));
    client.end_post();
    let answer = client.answer();
    assert_eq!((answer.status, &answer.json()["records"]), (200, &5.into()));
    assert_eq!(running.post_until_taken().status, 200);
}

#[test]
fn many_at_once_get_the_same_answer_each() {
    let running = Running::start(Config { checks: 16, ..Config::default() });
    let mut body = contacts(500);
    body.extend(b"{}\n");
    std::thread::scope(|scope| {
        let ask = || running.post(CHECK, NDJSON, &body);
        let clients: Vec<_> = (0..16).map(|_| scope.spawn(ask)).collect();
        let answers: Vec<_> = clients.into_iter().map(|it| it.join().unwrap()).collect();
        for answer in &answers {
            let (answer, first) = (answer.json(), answers[0].json());
            assert_eq!((&answer["records"], &answer["status"]), (&501.into(), &422.into()));
            assert_eq!(answer["findings"], first["findings"]);
            assert_eq!(answer["totals"], first["totals"]);
        }
    });
}

#[test]
fn a_client_that_goes_away_stops_the_pass() {
    let running = Running::start(one_place());
    // There is one place: the next is taken only when the pass of the one before has ended.
    for _ in 0..3 {
        drop(running.half_sent());
        assert_eq!(running.post_until_taken().json()["records"], 2);
    }
    let log = running.stop();
    let is_of_check = |line: &&String| line.contains("POST /check/");
    let broken_off = log
        .iter()
        .filter(is_of_check)
        .filter(|line| line.contains("} gone ms=") || line.contains("} 400 ms="));
    assert_eq!(broken_off.count(), 3, "{log:?}");
}

#[test]
fn a_client_that_hangs_up_before_the_end_gets_no_report() {
    let running = Running::start(one_place());
    let mut client = running.half_sent();
    client.hang_up_half();
    let read = String::from_utf8(client.read_to_end()).unwrap();
    assert!(read.is_empty() || read.starts_with("HTTP/1.1 400"), "{read}");
    assert_eq!(running.post_until_taken().json()["records"], 2);
}

#[test]
fn a_client_that_falls_silent_is_told_so() {
    let silence = Duration::from_millis(100);
    let running = Running::start(Config { silence, ..one_place() });
    let mut client = Client::connect(running.address);
    client.begin_post(CHECK);
    assert!(client.try_send_chunk(&contacts(3)));
    let answer = client.answer();
    assert_eq!((answer.status, answer.kind().as_str()), (408, "too-slow"));
}

#[test]
fn a_client_that_sends_drop_by_drop_is_told_so() {
    let time = Duration::from_millis(300);
    let running = Running::start(Config { time, ..one_place() });
    let mut client = Client::connect(running.address);
    client.begin_post(CHECK);
    let mut drops = client.again();
    let answer = std::thread::scope(|scope| {
        scope.spawn(move || {
            // Until the portal, or the reader below, has had enough.
            while drops.try_send_chunk(b" ") {
                std::thread::sleep(Duration::from_millis(5));
            }
        });
        let answer = client.answer();
        client.close();
        answer
    });
    assert_eq!((answer.status, answer.kind().as_str()), (408, "too-slow"));
}

#[test]
fn a_head_that_does_not_end_loses_its_connection() {
    let running = Running::start(Config { head: Duration::from_millis(100), ..one_place() });
    let mut client = Client::connect(running.address);
    client.send("POST /check/smiso/contact/2020 HTTP/1.1\r\nHost: por");
    let read = String::from_utf8(client.read_to_end()).unwrap();
    assert!(read.is_empty() || read.starts_with("HTTP/1.1 408"), "{read}");
}

#[test]
fn a_body_that_says_it_is_too_large_is_not_read() {
    let running = Running::start(Config { body: 1_000, ..one_place() });
    let mut client = Client::connect(running.address);
    client.send(&format!(
        "POST {CHECK} HTTP/1.1\r\nHost: portal\r\n{NDJSON}Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n"
    ));
    // The client waits, and nothing of the body is sent.
    let answer = client.answer();
    assert_eq!((answer.status, answer.kind().as_str()), (413, "too-large"));
    let whole = running.post(CHECK, NDJSON, &contacts(2));
    assert_eq!(whole.status, 200);
}

#[test]
fn a_body_that_turns_out_too_large_is_not_checked_to_its_end() {
    let running = Running::start(Config { body: 1 << 20, ..one_place() });
    let mut client = Client::connect(running.address);
    client.begin_post(CHECK);
    let chunk = contacts(1_000);
    let mut sent = 0;
    while sent < 6 << 20 && client.try_send_chunk(&chunk) {
        sent += chunk.len();
    }
    client.end_post();
    let answer = client.answer();
    assert_eq!((answer.status, answer.kind().as_str()), (413, "too-large"));
    assert_eq!(running.post_until_taken().json()["records"], 2);
}

#[test]
fn a_line_that_never_ends_is_one_finding() {
    let running = Running::start(Config::default());
    let mut body = contacts(1);
    body.extend(b"x".repeat(5 << 20));
    body.extend(b"\n{}");
    let problem = running.post(CHECK, NDJSON, &body).json();
    let of_line_2: Vec<_> =
        problem["findings"].as_array().unwrap().iter().filter(|it| it["line"] == 2).collect();
    assert_eq!((of_line_2.len(), &of_line_2[0]["rule"]), (1, &"S-007".into()));
    assert_eq!(problem["records"], 3);
}

#[test]
fn what_is_no_ndjson_is_refused_by_its_type() {
    let running = Running::start(Config::default());
    for headers in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/json\r\n",
        "Content-Type: application/x-ndjson; charset=iso-8859-1\r\n",
        "Content-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n",
        "Content-Type: application/x-ndjson\r\nContent-Encoding: br\r\n",
        "Content-Type: \u{e6}\r\n",
    ] {
        let answer = running.post(CHECK, headers, &contacts(1));
        assert_eq!((answer.status, answer.kind().as_str()), (415, "other-content"), "{headers}");
        assert_eq!(answer.header("accept"), Some("application/x-ndjson, application/json"));
        assert_eq!(answer.header("accept-encoding"), Some("identity"));
    }
    for headers in [
        "Content-Type: Application/X-NDJSON; Charset=\"UTF-8\"\r\n",
        "Content-Type: application/jsonl\r\nContent-Encoding: identity\r\n",
    ] {
        assert_eq!(running.post(CHECK, headers, &contacts(1)).status, 200, "{headers}");
    }
}

#[test]
fn a_body_that_is_not_what_it_says_is_findings() {
    let running = Running::start(Config::default());
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain([b'{', 0].repeat(1 << 20)).collect();
    for (body, rule) in [
        (&b"{\"record_id\":\"c-\xe6\"}\n"[..], "S-005"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xab\xae\x05\x00", "S-005"),
        (b"\x01\x02\x00", "S-003"),
        (b"record_id,contact_date\n", "S-003"),
        (b"[{}]", "S-008"),
        (&b"[".repeat(1_000), "S-006"),
        (&utf16, "S-058"),
    ] {
        let problem = running.post(CHECK, NDJSON, body).json();
        let findings = problem["findings"].as_array().unwrap();
        assert!(findings.iter().any(|it| it["rule"] == rule), "{rule} {findings:?}");
    }
    // A file without records is none with errors.
    assert_eq!(running.post(CHECK, NDJSON, b"").json()["records"], 0);
}
