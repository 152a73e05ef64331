//! The services of a centre, as its annual questionnaire, its visits and its pandemic supplement name them.

use tallfest_base::{Answer, CodeList, CodeSet};
use tallfest_forms::smiso::lists::{CentreService, PandemicService, VisitPurpose};

use super::{Records, Year};

/// The services that the annual questionnaire names; `None` where it is missing or does not say.
pub(super) fn offered(year: &Year) -> Option<CodeSet<CentreService>> {
    let offered = year.annual.as_deref()?.services_offered.given()?;
    (!offered.has(CentreService::NotStated)).then_some(*offered)
}

/// The service that a visit with this purpose is for. The two lists have the same codes.
pub(super) fn of_purpose(purpose: VisitPurpose) -> Option<CentreService> {
    CentreService::from_code(purpose.code())
}

/// The row of the pandemic supplement that a purpose belongs to: self-help and other groups are one row there, and
/// courses and other services have none.
pub(super) fn in_supplement(purpose: VisitPurpose) -> Option<PandemicService> {
    if matches!(purpose, VisitPurpose::SelfHelpGroup | VisitPurpose::OtherGroup) {
        return Some(PandemicService::GroupOffer);
    }
    PandemicService::from_code(purpose.code())
}

/// The annual questionnaire does not name a service: what examples do.
pub(super) fn no_longer(records: &mut Records, service: CentreService) {
    if let Some(annual) = &mut records.annual {
        let offered = annual.services_offered.given().copied().into_iter().flatten();
        let rest = CodeSet::of(offered.filter(|other| *other != service));
        annual.services_offered = rest.map_or(Answer::Absent, Answer::Given);
    }
}

#[cfg(test)]
mod tests {
    use tallfest_base::CodeList;

    use super::*;

    #[test]
    fn every_purpose_is_a_service() {
        assert!(VisitPurpose::ALL.iter().all(|purpose| of_purpose(*purpose).is_some()));
    }
}
