//! Answers: JSON, and problems as RFC 9457 has them.

use axum::{
    Extension,
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Serialize;
use tallfest::{
    FileReport, FindingJson, Origin,
    base::{Lang, Text, text},
};

use super::{
    language::{language, tag},
    log::RequestName,
};

/// A problem: what kind, and the words for people. What the client sent is in none of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Problem {
    status: StatusCode,
    /// The last part of the type, a URN.
    kind: &'static str,
    title: Text,
    detail: Text,
}

pub(super) const RECORDS_HAVE_ERRORS: Problem = Problem {
    status: StatusCode::UNPROCESSABLE_ENTITY,
    kind: "records-have-errors",
    title: text("Postene har feil", "Postane har feil", "The records have errors"),
    detail: text(
        "Rett feilene i `findings`, og send filen igjen.",
        "Rett feila i `findings`, og send fila igjen.",
        "Mend the errors in `findings`, and send the file again.",
    ),
};
pub(super) const NO_SUCH_FORM: Problem = Problem {
    status: StatusCode::NOT_FOUND,
    kind: "no-such-form",
    title: text("Ukjent skjema", "Ukjent skjema", "No such form"),
    detail: text(
        "Systemet, skjemaet eller året finnes ikke.",
        "Systemet, skjemaet eller året finst ikkje.",
        "There is no such system, form or year.",
    ),
};
pub(super) const NO_SUCH_RULE: Problem = Problem {
    status: StatusCode::NOT_FOUND,
    kind: "no-such-rule",
    title: text("Ukjent regel", "Ukjend regel", "No such rule"),
    detail: text("Regelen finnes ikke.", "Regelen finst ikkje.", "There is no such rule."),
};
const NO_SUCH_PAGE: Problem = Problem {
    status: StatusCode::NOT_FOUND,
    kind: "no-such-page",
    title: text("Ukjent adresse", "Ukjend adresse", "No such page"),
    detail: text(
        "Adressene er /check/, /schema/ og /rules/.",
        "Adressene er /check/, /schema/ og /rules/.",
        "The addresses are /check/, /schema/ and /rules/.",
    ),
};
const OTHER_METHOD: Problem = Problem {
    status: StatusCode::METHOD_NOT_ALLOWED,
    kind: "other-method",
    title: text("Feil metode", "Feil metode", "Another method"),
    detail: text(
        "Poster sendes med POST til /check/; resten hentes med GET.",
        "Postar blir sende med POST til /check/; resten blir henta med GET.",
        "Records are sent by POST to /check/; the rest is had by GET.",
    ),
};
pub(super) const OTHER_CONTENT: Problem = Problem {
    status: StatusCode::UNSUPPORTED_MEDIA_TYPE,
    kind: "other-content",
    title: text("Feil innholdstype", "Feil innhaldstype", "Another kind of content"),
    detail: text(
        "Send postene som application/x-ndjson i UTF-8, et skjema med én post som application/json, upakket.",
        "Send postane som application/x-ndjson i UTF-8, eit skjema med éin post som application/json, upakka.",
        "Send records as application/x-ndjson in UTF-8, a form of one record as application/json, not packed.",
    ),
};
pub(super) const TOO_LARGE: Problem = Problem {
    status: StatusCode::PAYLOAD_TOO_LARGE,
    kind: "too-large",
    title: text("Filen er for stor", "Fila er for stor", "The file is too large"),
    detail: text(
        "Filen er større enn portalen tar imot.",
        "Fila er større enn portalen tek imot.",
        "The file is larger than the portal takes.",
    ),
};
pub(super) const TOO_SLOW: Problem = Problem {
    status: StatusCode::REQUEST_TIMEOUT,
    kind: "too-slow",
    title: text("Sendingen tok for lang tid", "Sendinga tok for lang tid", "Sending took too long"),
    detail: text(
        "Filen kom ikke fram i tide. Send den igjen.",
        "Fila kom ikkje fram i tide. Send henne igjen.",
        "The file did not arrive in time. Send it again.",
    ),
};
pub(super) const BROKEN_OFF: Problem = Problem {
    status: StatusCode::BAD_REQUEST,
    kind: "broken-off",
    title: text("Sendingen ble brutt", "Sendinga vart broten", "Sending broke off"),
    detail: text(
        "Filen kom ikke fram til slutten. Send den igjen.",
        "Fila kom ikkje fram til slutten. Send henne igjen.",
        "The file did not arrive to its end. Send it again.",
    ),
};
pub(super) const BUSY: Problem = Problem {
    status: StatusCode::SERVICE_UNAVAILABLE,
    kind: "busy",
    title: text("Portalen er opptatt", "Portalen er oppteken", "The portal is busy"),
    detail: text(
        "Mange filer kontrolleres nå. Prøv igjen om litt.",
        "Mange filer blir kontrollerte no. Prøv igjen om litt.",
        "Many files are being checked. Try again in a while.",
    ),
};
pub(super) const FAILED: Problem = Problem {
    status: StatusCode::INTERNAL_SERVER_ERROR,
    kind: "failed",
    title: text("Kontrollen mislyktes", "Kontrollen mislukkast", "The check failed"),
    detail: text(
        "Feilen er vår. Oppgi `instance` når du melder fra.",
        "Feilen er vår. Oppgi `instance` når du melder frå.",
        "The fault is ours. Tell us `instance`.",
    ),
};

/// For how many seconds a client is asked to wait.
const WAIT: HeaderValue = HeaderValue::from_static("5");

/// `application/problem+json`. The report stands beside the words.
#[derive(Serialize)]
struct ProblemJson<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    detail: &'static str,
    instance: String,
    #[serde(flatten)]
    report: Option<&'a Report>,
}

/// What a check found.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// How many records there are.
    pub(super) records: u64,
    /// The findings, in the order of the file.
    findings: Vec<FindingJson>,
    /// How many there are beyond those.
    findings_left_out: u64,
    /// How many there are of each rule, shown or not.
    totals: Vec<Total>,
    /// The rules that could not be evaluated.
    not_evaluated: Vec<NotEvaluated>,
}

#[derive(Debug, Serialize)]
struct Total {
    rule: &'static str,
    severity: &'static str,
    findings: u64,
}

#[derive(Debug, Serialize)]
struct NotEvaluated {
    rule: &'static str,
    reason: &'static str,
    records: u64,
}

impl Report {
    pub(super) fn new(report: &FileReport, origin: &Origin<'_>, lang: Lang, most: usize) -> Self {
        let total = |(rule, severity, findings): (tallfest::rules::RuleId, _, _)| {
            let severity: tallfest::rules::Severity = severity;
            Total { rule: rule.as_str(), severity: severity.code(), findings }
        };
        let not_evaluated = |entry: &tallfest::NotEvaluated| NotEvaluated {
            rule: entry.rule.id.as_str(),
            reason: entry.reason.code(),
            records: entry.times,
        };
        let findings = report.findings().into_iter().take(most);
        let findings: Vec<_> = findings.map(|finding| finding.to_json(origin, lang)).collect();
        let totals: Vec<_> = report.totals().map(total).collect();
        let all: u64 = totals.iter().map(|total| total.findings).sum();
        let shown = u64::try_from(findings.len()).unwrap_or(u64::MAX);
        Self {
            records: report.records(),
            findings,
            findings_left_out: all.saturating_sub(shown),
            totals,
            not_evaluated: report.not_evaluated().map(not_evaluated).collect(),
        }
    }

    /// How many findings there are, shown or not.
    pub(super) fn all(&self) -> u64 {
        self.totals.iter().map(|total| total.findings).sum()
    }
}

impl Problem {
    /// The answer to a request.
    pub(super) fn answer(
        self,
        name: &RequestName,
        lang: Lang,
        report: Option<&Report>,
    ) -> Response {
        let problem = ProblemJson {
            r#type: format!("urn:tallfest:problem:{}", self.kind),
            title: self.title.to(lang),
            status: self.status.as_u16(),
            detail: self.detail.to(lang),
            instance: format!("urn:tallfest:request:{}", name.0),
            report,
        };
        let mut response = json(self.status, "application/problem+json", lang, &problem);
        let headers = response.headers_mut();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, WAIT);
        }
        if self.status == StatusCode::UNSUPPORTED_MEDIA_TYPE {
            // What would have been taken.
            let types = HeaderValue::from_static("application/x-ndjson, application/json");
            headers.insert(header::ACCEPT, types);
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        }
        response
    }
}

/// An answer of JSON.
pub(super) fn json(
    status: StatusCode,
    content_type: &'static str,
    lang: Lang,
    answer: &impl Serialize,
) -> Response {
    // What is answered is made of texts and numbers, which can be written.
    let mut response = Response::new(Body::from(serde_json::to_vec(answer).unwrap_or_default()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, content_type),
        (header::CONTENT_LANGUAGE, tag(lang)),
        (header::VARY, "Accept-Language"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

pub(super) async fn no_such_page(
    Extension(name): Extension<RequestName>,
    headers: HeaderMap,
) -> Response {
    NO_SUCH_PAGE.answer(&name, language(&headers), None)
}

pub(super) async fn other_method(
    Extension(name): Extension<RequestName>,
    headers: HeaderMap,
) -> Response {
    OTHER_METHOD.answer(&name, language(&headers), None)
}
