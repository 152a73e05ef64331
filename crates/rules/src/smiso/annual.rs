//! Rules of the annual questionnaire.

use tallfest_base::{Answer, Decimal, FreeText, Integer, Stated};
use tallfest_forms::{
    lists::YesNo,
    smiso::{annual::Annual, lists::OutreachType},
};

use crate::rule::rules;

rules! {
    /// The rules of an annual questionnaire, in the order of their ids.
    Annual:
    other_has_its_text;
    texts_identify_nobody + SECOND, said;
    texts_are_short;
    staff_gender_sums_to_staff_count, said;
    staff_education_sums_to_staff_count, said;
    staff_fte_is_at_most_staff_count;
    staff_and_fte_are_both_there;
    staff_fte_is_a_usual_share;
    outreach_fte_is_part_of_staff_fte;
    teaching_has_assignments;
    centre_works_with_the_usual_services;
    centre_works_with_rvts;
    premises_have_an_office;
    users_are_heard;
    local_sources_give_their_part;
}

/// So many employees and tenths of full-time equivalents, whose gender, education and outreach are left open.
fn staff(annual: &mut Annual, count: u64, fte_tenths: u64) {
    annual.staff_count = Answer::Given(Stated::Known(Integer::whole(count)));
    annual.staff_fte = Answer::Given(Stated::Known(Decimal::units_of(fte_tenths)));
    annual.staff_gender = Answer::Given(Stated::NotStated);
    annual.staff_education = Answer::Given(Stated::NotStated);
    annual.outreach_dedicated_staff = Answer::Given(YesNo::No);
    annual.outreach_fte = Answer::Absent;
}

/// Other information work, in these words.
fn other_outreach(annual: &mut Annual, text: &str) {
    let usual = OutreachType::Teaching.bit().or(OutreachType::Facebook.bit());
    annual.outreach_types = Answer::Given(usual.or(OutreachType::Other.bit()));
    annual.outreach_types_other_text =
        text.parse::<FreeText>().map_or(Answer::Absent, Answer::Given);
}
