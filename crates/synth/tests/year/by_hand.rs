//! Published figures counted from the records as JSON, apart from the tables and their compiler.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tallfest_synth::NationalYear;
use tallfest_tables::published::Published;

use crate::{count, year};

/// Figures that count centres: the topic, the question (with the row of a matrix), the code.
const CENTRES: &[(&str, &str, &str)] = &[
    ("supervision.routines", "/supervision_routine", "yes"),
    ("supervision.monthly", "/supervision_frequency", "monthly"),
    ("supervision.more_than_monthly", "/supervision_frequency", "more_than_monthly"),
    ("supervision.less_than_monthly", "/supervision_frequency", "less_than_monthly"),
    ("supervision.provider_supervisor_competence", "/supervisor_type", "supervision_competence"),
    (
        "supervision.provider_psychologist_psychiatrist",
        "/supervisor_type",
        "psychologist_psychiatrist",
    ),
    ("supervision.provider_health_social", "/supervisor_type", "health_social"),
    ("supervision.provider_other_competence", "/supervisor_type", "other"),
    ("rvts.courses", "/rvts_cooperation", "courses"),
    ("rvts.staff_supervision", "/rvts_cooperation", "staff_supervision"),
    ("rvts.outreach_supervision", "/rvts_cooperation", "outreach_supervision"),
    ("rvts.other", "/rvts_cooperation", "other"),
    ("outreach.brochures_waiting_rooms", "/outreach_types", "brochures_posters"),
    ("outreach.teaching_assignments", "/outreach_types", "teaching"),
    ("outreach.facebook", "/outreach_types", "facebook"),
    ("outreach.local_press_adverts", "/outreach_types", "press_ads"),
    ("outreach.twitter", "/outreach_types", "twitter"),
    ("outreach.other", "/outreach_types", "other"),
    ("outreach.dedicated_staff", "/outreach_dedicated_staff", "yes"),
    ("website.own", "/website", "yes"),
    ("cooperation.child_welfare_without", "/cooperation_agencies/child_welfare", "none"),
    ("cooperation.family_counselling_without", "/cooperation_agencies/family_counselling", "none"),
    ("cooperation.assault_reception_without", "/cooperation_agencies/assault_centre", "none"),
    ("cooperation.fixed_contact_police", "/cooperation_agencies/police", "fixed_contact"),
    ("cooperation.municipal_forums", "/municipal_forum", "yes"),
    ("premises.office", "/premises", "office"),
    ("premises.kitchen", "/premises", "kitchen"),
    ("premises.meeting_room", "/premises", "meeting_room"),
    ("premises.living_room", "/premises", "living_room"),
    ("premises.conversation_room", "/premises", "talk_room"),
    ("premises.activity_room", "/premises", "activity_room"),
    ("premises.other_rooms", "/premises", "other"),
    ("user_involvement.evaluation_talks", "/user_participation", "evaluation_talk"),
    ("user_involvement.user_meetings", "/user_participation", "user_meeting"),
    ("user_involvement.suggestion_box", "/user_participation", "suggestion_box"),
    ("user_involvement.evaluation_form", "/user_participation", "evaluation_form"),
    ("user_involvement.board_representatives", "/user_participation", "board_representative"),
    ("user_involvement.other", "/user_participation", "other"),
    ("organisation.foundation", "/organisation_form", "foundation"),
    ("organisation.intermunicipal_company", "/organisation_form", "inter_municipal_company"),
    ("organisation.voluntary", "/organisation_form", "voluntary_organisation"),
    ("organisation.other", "/organisation_form", "other"),
    ("membership.nok", "/membership", "nok"),
    ("membership.virke", "/membership", "virke"),
];

/// Figures that count centres with anything but "none": the topic, the question (with the row of a matrix).
const SOMETHING: &[(&str, &str)] = &[
    ("rvts.any", "/rvts_cooperation"),
    ("outreach.any", "/outreach_types"),
    ("user_involvement.routines", "/user_participation"),
    ("membership.any", "/membership"),
    ("cooperation.nav", "/cooperation_agencies/nav"),
    ("cooperation.mental_health", "/cooperation_agencies/mental_health"),
    ("cooperation.police", "/cooperation_agencies/police"),
    ("cooperation.child_welfare", "/cooperation_agencies/child_welfare"),
    ("cooperation.family_counselling", "/cooperation_agencies/family_counselling"),
    ("cooperation.assault_reception", "/cooperation_agencies/assault_centre"),
    ("cooperation.childrens_house", "/cooperation_agencies/childrens_house"),
];

/// Figures that are sums of numbers, in tenths.
const SUMS: &[(&str, &[&str])] =
    &[("staff.fte_total", &["/staff_fte"]), ("outreach.dedicated_staff_fte", &["/outreach_fte"])];

/// Shares of employees, in per cent.
const SHARES: &[(&str, &str)] = &[
    ("staff.women_share", "/staff_gender/female"),
    ("staff.user_facing_women_share", "/staff_gender/female"),
    ("staff.men_share", "/staff_gender/male"),
    ("staff.education_university_share", "/staff_education/higher"),
    ("staff.education_upper_secondary_share", "/staff_education/upper_secondary"),
    ("staff.education_other_share", "/staff_education/other"),
];

fn questionnaires(year: &NationalYear) -> Vec<Value> {
    let annuals = year.centres().iter().map(|centre| serde_json::to_value(centre.annual()));
    annuals.collect::<Result<_, _>>().unwrap()
}

/// The codes of an answer, whether it is one or several.
fn codes(centre: &Value, question: &str) -> Vec<String> {
    match centre.pointer(question) {
        Some(Value::String(code)) => vec![code.clone()],
        Some(Value::Array(codes)) => {
            codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
        }
        _ => vec![],
    }
}

fn has(centre: &Value, question: &str, code: &str) -> bool {
    codes(centre, question).iter().any(|given| given == code)
}

/// A number in tenths; 0 if it is not there.
fn tenths(centre: &Value, question: &str) -> u64 {
    let number = centre.pointer(question).map_or("0".to_owned(), Value::to_string);
    let (whole, tenths) = number.split_once('.').unwrap_or((&number, "0"));
    whole.parse::<u64>().unwrap() * 10 + tenths.parse::<u64>().unwrap()
}

#[test]
fn questionnaires_come_out_as_published() {
    let published = Published::smiso().unwrap();
    let figure = |topic: &str| published.number(&format!("smiso.annual.2020.{topic}")).unwrap();
    for seed in [1, 2, 99] {
        let centres = questionnaires(&year(seed));
        let so_many =
            |holds: &dyn Fn(&Value) -> bool| count(centres.iter().filter(|centre| holds(centre)));
        let sum =
            |question: &str| centres.iter().map(|centre| tenths(centre, question)).sum::<u64>();
        assert_eq!(count(centres.iter()), figure("centres.total"));
        for (topic, question, code) in CENTRES {
            assert_eq!(so_many(&|centre| has(centre, question, code)), figure(topic), "{topic}");
        }
        for (topic, question) in SOMETHING {
            let some = so_many(&|centre| {
                codes(centre, question).iter().any(|code| code != "none" && code != "not_stated")
            });
            assert_eq!(some, figure(topic), "{topic}");
        }
        for (topic, questions) in SUMS {
            assert_eq!(
                questions.iter().map(|question| sum(question)).sum::<u64>(),
                figure(topic),
                "{topic}"
            );
        }
        let employees = sum("/staff_count");
        assert_eq!(employees / 10, figure("staff.employees_total"));
        assert_eq!(sum("/staff_gender/not_stated") / 10, figure("staff.sex_not_stated"));
        for (topic, question) in SHARES {
            // Half up: the greatest whole number that is not above the share and a half.
            let percent = (200 * sum(question) + employees) / (2 * employees);
            assert_eq!(percent, figure(topic), "{topic}");
        }
        let other = so_many(&|centre| {
            codes(centre, "/membership")
                .iter()
                .any(|code| !["nok", "none"].contains(&code.as_str()))
        });
        assert_eq!(other, figure("membership.other"));
        let formal = |centre: &Value| {
            let agencies = centre["cooperation_agencies"].as_object().unwrap().keys();
            agencies.map(|agency| format!("/cooperation_agencies/{agency}")).any(|question| {
                has(centre, &question, "written_agreement")
                    || has(centre, &question, "fixed_contact")
            })
        };
        let few = published.figure("smiso.annual.2020.cooperation.rarely_formalised").unwrap();
        let [least, most] = few.bounds.unwrap();
        assert!((least..=most).contains(&so_many(&formal)));
    }
}

#[test]
fn contacts_come_out_as_published() {
    let published = Published::smiso().unwrap();
    for seed in [1, 2] {
        let (mut by_month, mut persons, mut by_phone) = (BTreeMap::<String, u64>::new(), 0, 0);
        let (mut helpline, mut largest) = (0, vec![]);
        for centre in year(seed).centres() {
            let (mut ids, mut of_centre, mut all) = (BTreeSet::new(), 0, 0);
            for contact in centre.contacts() {
                let contact = serde_json::to_value(contact).unwrap();
                assert!(
                    ids.insert(contact["record_id"].as_str().unwrap().to_owned()),
                    "a key repeats"
                );
                all += 1;
                if contact["contact_party"] == "user" {
                    of_centre += 1;
                    *by_month
                        .entry(contact["contact_date"].as_str().unwrap().split_at(7).0.to_owned())
                        .or_default() += 1;
                    persons += u64::from(contact["first_contact_this_year"] == "yes");
                    by_phone += u64::from(contact["contact_channel"] == "phone");
                    helpline += u64::from(contact["national_helpline"] == "yes");
                }
            }
            assert_eq!(all, centre.contacts_in_all());
            largest.push(of_centre);
        }
        let users: u64 = by_month.values().sum();
        assert_eq!(Ok(users), published.number("smiso.form_a.2020.contacts.total").map_err(|_| ()));
        assert_eq!(by_month.len(), 12);
        assert!(
            by_month["2020-03"] > by_month["2020-01"] && by_month["2020-03"] > by_month["2020-02"]
        );
        largest.sort_unstable();
        assert_eq!(largest[20..], [2_237, 17_973]);
        assert!(helpline > 16_000, "{helpline}");
        // Over half by telephone (P20), and seven contacts per person or so (P17).
        assert!((50..60).contains(&(by_phone * 100 / users)), "{by_phone}");
        assert!((5..10).contains(&(users / persons)), "{persons}");
    }
}
