//! A server that is asked to stop finishes what is running, unless it takes too long.

use std::{net::TcpStream, time::Duration};

use crate::{running::Running, server::Config};

#[test]
fn what_is_running_is_finished() {
    let mut running = Running::start(Config { checks: 1, ..Config::default() });
    let mut client = running.half_sent();
    let address = running.address;
    running.ask_to_stop();
    // No new ones are taken.
    while TcpStream::connect(address).is_ok() {
        std::thread::sleep(Duration::from_millis(5));
    }
    client.end_post();
    let answer = client.answer();
    assert_eq!((answer.status, &answer.json()["records"]), (200, &3.into()));
    // Nor on a connection that is there already.
    assert!(client.read_to_end().is_empty());
    assert!(running.stop().iter().any(|line| line.contains(" 200 records=3 ")));
}

#[test]
fn what_takes_too_long_loses_its_connection() {
    let stop = Duration::from_millis(100);
    let running = Running::start(Config { checks: 1, stop, ..Config::default() });
    let mut client = running.half_sent();
    // It stops, though the client has not.
    let log = running.stop();
    assert!(log.iter().any(|line| line.contains("} gone ms=")), "{log:?}");
    assert!(client.read_to_end().is_empty());
}
