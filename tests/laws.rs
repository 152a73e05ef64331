//! Laws of sums, routing and privacy (`design.md` 9: 4, 7, 8, 12).

use std::collections::BTreeSet;

use acceptance::{folder::Submission, judge::Judged, strategy};
use proptest::prelude::*;
use tallfest_base::{
    Answer, AnyField, CentreFacts, CodeList, Form, Lang, PerCode, Sample, Slot, Value,
};
use tallfest_forms::{
    lists::YesNo,
    smiso::{
        annual::Annual,
        contact::Contact,
        lists::{CaseOutcome, PandemicService, ServiceStatus, UserRole},
        pandemic::Pandemic,
        user::User,
        visit::Visit,
    },
};
use tallfest_rules::{Context, Routing, Subject, smiso::year::Year as CentreYear};

/// Rule C-006: the role "both" opens both blocks of form C.
#[test]
fn a_user_with_both_roles_is_asked_all_that_either_is_asked() {
    let asked = |role| {
        let user = User { user_role: Answer::Given(role), ..Sample::sample() };
        let routing = Routing::<User>::new(2020, CentreFacts::default());
        let places = routing.visible(user.row().as_ref());
        places.iter().map(|place| place.question.id).collect::<BTreeSet<_>>()
    };
    let (abused, relative) = (asked(UserRole::Abused), asked(UserRole::Relative));
    assert!(!abused.contains("relation_to_abused") && !relative.contains("abuse_type"));
    assert_eq!(asked(UserRole::Both), &abused | &relative);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Law 4, of the sums that rules see (A-011, B-013): whatever the records, persons are not more than events.
    #[test]
    fn persons_are_at_most_their_contacts_and_visits(
        contacts in strategy::records::<Contact>(2020, 20),
        visits in strategy::records::<Visit>(2020, 20),
    ) {
        let mut year = CentreYear::default();
        for contact in &contacts {
            year.contacts.add(contact, contact.row().as_ref());
        }
        for visit in &visits {
            year.visits.add(visit, visit.row().as_ref());
        }
        prop_assert!(year.contacts.persons <= year.contacts.records);
        prop_assert!(year.visits.persons <= year.visits.records);
        let is_first = |it: &&Contact| it.first_contact_this_year.is(YesNo::Yes);
        let firsts = contacts.iter().filter(is_first).count();
        prop_assert_eq!(usize::try_from(year.contacts.persons), Ok(firsts));
        let is_first = |it: &&Visit| it.first_visit_this_year.is(YesNo::Yes);
        let firsts = visits.iter().filter(is_first).count();
        prop_assert_eq!(usize::try_from(year.visits.persons), Ok(firsts));
    }
}

/// Law 7: closing a route makes the answers behind it findings; removing them makes it clean.
#[test]
fn answers_behind_a_closed_route_are_found_and_nothing_is_when_they_are_gone() {
    fn check<T: Judged + Form + Sample + Subject<Draft = T>>(
        close: impl Fn(&mut T),
        context: &Context<'_>,
    ) {
        let mut record = <T as Sample>::sample();
        close(&mut record);
        let judgement = T::judge(&record, context);
        assert!(!judgement.faults.is_empty());
        for fault in &judgement.faults {
            let place = fault.place.unwrap();
            let field = AnyField::named(T::FIELDS, place.question.id).unwrap();
            for slot in field.slots() {
                slot.set(&mut record, Value::Absent).unwrap();
            }
        }
        assert_eq!(T::judge(&record, context).rules(), []);
    }
    let context = Context::of_year(2020);
    check::<Annual>(|annual| annual.supervision_routine = Answer::Given(YesNo::No), &context);
    check::<Annual>(|annual| annual.outreach_dedicated_staff = Answer::Given(YesNo::No), &context);
    check::<User>(|user| user.user_role = Answer::Given(UserRole::NotStated), &context);
    check::<User>(
        |user| {
            user.case_outcome = Answer::Given(CaseOutcome::Dismissed.bit());
        },
        &context,
    );
    check::<Pandemic>(
        |pandemic| {
            let open = ServiceStatus::OpenWithMeasures.bit();
            let rows = PandemicService::ALL.iter().map(|service| (*service, open));
            pandemic.covid_service_status = Answer::Given(PerCode::of(rows));
        },
        &context,
    );
    // To a partner's contact belong answers of its own, which a user's has not.
    check::<Contact>(
        |contact| {
            contact.contact_party = Answer::Given(tallfest_forms::smiso::lists::Party::NotStated);
        },
        &context,
    );
}

/// Law 12: no bytes of a text or a key in any finding, message or `Debug`.
#[test]
fn what_was_written_in_a_text_stands_in_no_finding() {
    const MARK: &str = "Hemmelighet";
    let submission = Submission::new().unwrap();
    let mut contact = serde_json::to_value(<Contact as Sample>::sample()).unwrap();
    let mut lines = vec![];
    for field in Contact::FIELDS {
        let before = contact[field.question.id].clone();
        for value in
            [serde_json::json!(MARK), serde_json::json!([MARK]), serde_json::json!({ MARK: MARK })]
        {
            contact[field.question.id] = value;
            lines.push(contact.to_string());
        }
        contact[field.question.id] = before;
        lines.push(format!("{{\"{MARK}\":\"{MARK}\""));
        lines.push(format!("{{\"{}\":{MARK}", field.question.id));
    }
    submission.write("contacts.ndjson", lines.join("\n").as_bytes()).unwrap();
    let mut annual = serde_json::to_value(<Annual as Sample>::sample()).unwrap();
    for field in Annual::FIELDS {
        annual[field.question.id] =
            serde_json::json!(format!("{MARK} kari@example.no 22 33 44 55"));
    }
    submission.write("annual.json", annual.to_string().as_bytes()).unwrap();
    submission.write(&format!("{MARK}.txt"), b"").unwrap();
    let (_, report) = submission.check();
    let mut findings = 0;
    report.each(|origin, finding| {
        findings += 1;
        let json =
            Lang::ALL.map(|lang| serde_json::to_string(&finding.to_json(origin, lang)).unwrap());
        // A file's name is where the finding is.
        let shown = format!("{json:?}{finding:?}").replace(&format!("{MARK}.txt"), "");
        assert!(
            !shown.contains(MARK) && !shown.contains("kari@") && !shown.contains("22 33"),
            "{shown}"
        );
    });
    assert!(findings > 100);
}

/// Law 12: values behind rules that read texts are hidden in `Debug` of the record too.
#[test]
fn a_records_debug_hides_its_texts() {
    let mut contact = <Contact as Sample>::sample();
    let field = AnyField::named(Contact::FIELDS, "record_id").unwrap();
    Slot { field, row: 0 }.set(&mut contact, Value::Text("secret-17")).unwrap();
    assert!(!format!("{contact:?}").contains("secret"));
}

/// The rules' own findings are in their years, and a rule of a later year finds nothing before.
#[test]
fn a_kind_of_contact_before_its_year_is_a_warning() {
    use tallfest_forms::smiso::lists::ContactKind;
    let contact =
        Contact { contact_kind: Answer::Given(ContactKind::Unplanned), ..Sample::sample() };
    let judged = |year| {
        let mut contact = contact.clone();
        contact.contact_date = Answer::Given(tallfest_base::date(year, 3, 12));
        Contact::judge(&contact, &Context::of_year(year)).rules()
    };
    assert_eq!(judged(2020).iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["A-005"]);
    assert_eq!(judged(2021), []);
}
