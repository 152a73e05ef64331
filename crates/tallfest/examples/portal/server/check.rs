//! `POST /check/{system}/{form}/{year}`: a file of records through the pass while it arrives.

use std::{sync::Arc, time::Duration};

use axum::{
    Extension,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt;
use tallfest::{
    FileReport, Origin,
    base::{Records, Year},
    forms::YEARS,
    prelude::*,
};
use tokio::{
    sync::OwnedSemaphorePermit,
    task::{JoinHandle, spawn_blocking},
    time::{Instant, timeout, timeout_at},
};

use super::{
    Portal,
    arriving::{Sent, arriving},
    language::language,
    log::{Counts, RequestName},
    problem::{
        BROKEN_OFF, BUSY, FAILED, NO_SUCH_FORM, OTHER_CONTENT, Problem, RECORDS_HAVE_ERRORS,
        Report, TOO_LARGE, TOO_SLOW, json,
    },
};

/// How much of a body that is not wanted is read, and for how long.
const LINGER: (usize, Duration) = (64 << 20, Duration::from_secs(30));

/// A form and a year that there are.
pub(super) fn form_of(
    system: &str,
    form: &str,
    year: &str,
) -> Option<(&'static dyn AnyForm, Year)> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Some((tallfest::form(system, form)?, year))
}

pub(super) async fn check(
    State(portal): State<Portal>,
    Path((system, form, year)): Path<(String, String, String)>,
    Extension(name): Extension<RequestName>,
    headers: HeaderMap,
    mut body: Body,
) -> Response {
    let lang = language(&headers);
    let (form, year, permit) = match admitted(&portal, (&system, &form, &year), &headers) {
        Ok(admitted) => admitted,
        Err(problem) => {
            // Who asks first whether to send a body has his answer.
            if !headers.contains_key(header::EXPECT) {
                tokio::spawn(linger(body));
            }
            return problem.answer(&name, lang, None);
        }
    };
    let checked = through_the_pass(&portal, form, year, permit, &mut body).await;
    tokio::spawn(linger(body));
    let report = match checked {
        Ok(report) => report,
        Err(problem) => return problem.answer(&name, lang, None),
    };
    let (info, worst) = (form.info(), report.worst());
    let file = info.file_name();
    let origin = Origin { system: info.system, centre: "", year: Some(year), file: &file };
    let report = Report::new(&report, &origin, lang, portal.config.findings);
    let mut response = if worst >= Some(Severity::Error) {
        RECORDS_HAVE_ERRORS.answer(&name, lang, Some(&report))
    } else {
        json(StatusCode::OK, "application/json", lang, &report)
    };
    let counts = Counts { records: report.records, findings: report.all() };
    response.extensions_mut().insert(counts);
    response
}

/// What a request is about, and a place among the bodies that are being checked: before anything of its body is read.
fn admitted(
    portal: &Portal,
    (system, form, year): (&str, &str, &str),
    headers: &HeaderMap,
) -> Result<(&'static dyn AnyForm, Year, OwnedSemaphorePermit), Problem> {
    let (form, year) = form_of(system, form, year).ok_or(NO_SUCH_FORM)?;
    if !is_of_form(headers, form.info().records) {
        return Err(OTHER_CONTENT);
    }
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let length = length.and_then(|length| length.parse::<u64>().ok());
    if length.is_some_and(|length| length > portal.config.body) {
        return Err(TOO_LARGE);
    }
    let permit = Arc::clone(&portal.checks).try_acquire_owned().map_err(|_| BUSY)?;
    Ok((form, year, permit))
}

/// Checks a body while it arrives, or says why not.
async fn through_the_pass(
    portal: &Portal,
    form: &'static dyn AnyForm,
    year: Year,
    permit: OwnedSemaphorePermit,
    body: &mut Body,
) -> Result<FileReport, Problem> {
    let until = Instant::now() + portal.config.time;
    let (sender, reader) = arriving();
    let limits = Limits { findings: portal.config.findings, ..Limits::default() };
    let pass: JoinHandle<FileReport> = spawn_blocking(move || {
        let checked = form.check(Source::plain(reader), &Context::unknown(year), &limits);
        // The next may come when this one has left its thread, not when its client has left.
        drop(permit);
        checked.file
    });
    match sender.send(body, &portal.config, until).await {
        Sent::Whole | Sent::NotWanted => {
            timeout_at(until, pass).await.map_err(|_| BUSY)?.map_err(|_| FAILED)
        }
        Sent::TooLarge => Err(TOO_LARGE),
        Sent::TooSlow => Err(TOO_SLOW),
        Sent::BrokenOff => Err(BROKEN_OFF),
    }
}

/// Whether the content is what the form's file is: JSON in UTF-8, not packed.
fn is_of_form(headers: &HeaderMap, records: Records) -> bool {
    let value = |name| headers.get(name).map(|value| value.to_str().unwrap_or("").to_lowercase());
    let is_packed = value(header::CONTENT_ENCODING).is_some_and(|packed| packed != "identity");
    let content_type = value(header::CONTENT_TYPE).unwrap_or_default();
    let mut parts = content_type.split(';').map(str::trim);
    let media_type = parts.next().unwrap_or_default();
    let is_utf8 = parts.all(|part| {
        let charset = part.strip_prefix("charset=");
        charset.is_none_or(|charset| charset.trim_matches('"') == "utf-8")
    });
    let types: &[&str] = match records {
        Records::Many => &["application/x-ndjson", "application/ndjson", "application/jsonl"],
        Records::One => &["application/json"],
    };
    !is_packed && is_utf8 && types.contains(&media_type)
}

/// Reads what is left of a body past its answer, within limits: an answer that comes before the end of the body is lost
/// on a client that is still sending when its connection is closed.
async fn linger(mut body: Body) {
    let (mut left, most) = LINGER;
    let rest = async {
        while let Some(Ok(frame)) = body.frame().await {
            let bytes = frame.into_data().unwrap_or_default();
            let Some(less) = left.checked_sub(bytes.len()) else { return };
            left = less;
        }
    };
    timeout(most, rest).await.unwrap_or_default();
}
