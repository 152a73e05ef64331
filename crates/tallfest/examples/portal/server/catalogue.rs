//! What the survey asks and finds, for programs: schemas and rules.

use axum::{
    Extension,
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use tallfest::base::Year;

use super::{
    check::form_of,
    language::language,
    log::RequestName,
    problem::{NO_SUCH_FORM, NO_SUCH_RULE, json},
};

/// The JSON Schema of a form's record in a year. It is the same in all languages and has all of them.
pub(super) async fn schema(
    Path((system, form, year)): Path<(String, String, String)>,
    Extension(name): Extension<RequestName>,
    headers: HeaderMap,
) -> Response {
    let lang = language(&headers);
    let Some((form, year)): Option<(_, Year)> = form_of(&system, &form, &year) else {
        return NO_SUCH_FORM.answer(&name, lang, None);
    };
    json(StatusCode::OK, "application/schema+json", lang, &tallfest::schema(form, year))
}

/// What there is to know of a rule; one of two parts, or of two forms, stands twice.
pub(super) async fn rule(
    Path(id): Path<String>,
    Extension(name): Extension<RequestName>,
    headers: HeaderMap,
) -> Response {
    let lang = language(&headers);
    let rules = tallfest::rule(&id, lang);
    if rules.is_empty() {
        return NO_SUCH_RULE.answer(&name, lang, None);
    }
    json(StatusCode::OK, "application/json", lang, &rules)
}
