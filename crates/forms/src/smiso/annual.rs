//! The annual questionnaire: a centre's year.

use tallfest_base::{
    Answer, CentreFacts, CodeList, CodeSet, Completion, Decimal, FormInfo, FreeText, Integer,
    PerCode, Records, Sample, Stated, form, inferred, questions, seen_about, text,
};

use crate::{
    lists::YesNo,
    questions::{
        COOPERATION_AGENCIES, MUNICIPAL_FORUM, ORGANISATION_FORM, ORGANISATION_FORM_OTHER_TEXT,
        STAFF_COUNT, STAFF_EDUCATION, STAFF_FTE, WEBSITE,
    },
    smiso::lists::{
        Accessibility, Agency, AssignmentPlace, CentreService, CooperationForm, FundingSource,
        Membership, OpenHouseKind, OrganisationForm, OutreachType, Room, RvtsCooperation,
        StaffEducation, StaffGender, SupervisionFrequency, SupervisorType, TeachingTarget,
        UserParticipation,
    },
    sources::{MA20, MA23, S0, S3, S4},
};

questions! {
    from [S0];
    STAFF_GENDER = "staff_gender", seen_about(2014), "Ansatte etter kjønn" | "Tilsette etter kjønn" | "Employees by gender",
        about "Summen er antall ansatte" | "Summen er talet på tilsette" | "Adds up to the number of employees";
    SUPERVISION_ROUTINE = "supervision_routine", seen_about(2014),
        "Rutiner for ekstern veiledning av ansatte"
        | "Rutinar for ekstern rettleiing av tilsette"
        | "Routines for external supervision of employees";
    SUPERVISION_FREQUENCY = "supervision_frequency", seen_about(2014),
        "Hyppighet av ekstern veiledning" | "Kor ofte det er ekstern rettleiing" | "Frequency of external supervision";
    SUPERVISOR_TYPE = "supervisor_type", seen_about(2014), "Hvem som veileder" | "Kven som rettleier" | "Who supervises";
    SUPERVISOR_TYPE_OTHER_TEXT = "supervisor_type_other_text", seen_about(2014),
        "Hvem som veileder, annet" | "Kven som rettleier, anna" | "Who supervises, other";
    RVTS_COOPERATION = "rvts_cooperation", seen_about(2014),
        "Samarbeid med RVTS" | "Samarbeid med RVTS" | "Cooperation with RVTS",
        about "Regionalt ressurssenter om vold, traumatisk stress og selvmordsforebygging"
            | "Regionalt ressurssenter om vald, traumatisk stress og sjølvmordsførebygging"
            | "Regional resource centre on violence, traumatic stress and suicide prevention";
    RVTS_COOPERATION_OTHER_TEXT = "rvts_cooperation_other_text", seen_about(2014),
        "Samarbeid med RVTS, annet" | "Samarbeid med RVTS, anna" | "Cooperation with RVTS, other";
    OUTREACH_TYPES = "outreach_types", seen_about(2014),
        "Typer informasjonsarbeid" | "Typar informasjonsarbeid" | "Kinds of information work";
    OUTREACH_TYPES_OTHER_TEXT = "outreach_types_other_text", seen_about(2014),
        "Typer informasjonsarbeid, annet" | "Typar informasjonsarbeid, anna" | "Kinds of information work, other";
    OUTREACH_DEDICATED_STAFF = "outreach_dedicated_staff", seen_about(2014),
        "Egne ansatte med særskilt ansvar for utadrettet arbeid"
        | "Eigne tilsette med særskilt ansvar for utoverretta arbeid"
        | "Employees with special responsibility for outreach";
    OUTREACH_FTE = "outreach_fte", seen_about(2014),
        "Årsverk til utadrettet arbeid" | "Årsverk til utoverretta arbeid" | "Full-time equivalents for outreach",
        about "Årsverk utført i løpet av året" | "Årsverk utførte i løpet av året" | "Full-time equivalents worked over the year";
    TEACHING_ASSIGNMENTS = "teaching_assignments", seen_about(2014),
        "Undervisnings- og informasjonsoppdrag etter målgruppe"
        | "Undervisnings- og informasjonsoppdrag etter målgruppe"
        | "Teaching and information assignments by target group";
    ASSIGNMENTS_PLACE = "assignments_place", inferred(2014),
        "Undervisnings- og informasjonsoppdrag etter sted"
        | "Undervisnings- og informasjonsoppdrag etter stad"
        | "Teaching and information assignments by place";
    PREMISES = "premises", seen_about(2014), "Lokaler" | "Lokale" | "Premises";
    USER_PARTICIPATION = "user_participation", seen_about(2014),
        "Innhenting av brukererfaringer" | "Innhenting av brukarerfaringar" | "Collecting users' experiences";
    USER_PARTICIPATION_OTHER_TEXT = "user_participation_other_text", seen_about(2014),
        "Innhenting av brukererfaringer, annet" | "Innhenting av brukarerfaringar, anna" | "Collecting users' experiences, other";
    MEMBERSHIP = "membership", seen_about(2014),
        "Medlemskap i organisasjon" | "Medlemskap i organisasjon" | "Membership of an organisation";
    MEMBERSHIP_OTHER_TEXT = "membership_other_text", seen_about(2014),
        "Medlemskap i organisasjon, annet" | "Medlemskap i organisasjon, anna" | "Membership of an organisation, other";
    SERVICES_OFFERED = "services_offered", inferred(2014),
        "Tilbud ved senteret" | "Tilbod ved senteret" | "Services at the centre",
        about "I en selvhjelpsgruppe støtter brukerne hverandre; et temamøte gir informasjon om et tema; åpent hus er uorganisert opphold ved senteret"
            | "I ei sjølvhjelpsgruppe støttar brukarane kvarandre; eit temamøte gir informasjon om eit tema; ope hus er uorganisert opphald ved senteret"
            | "In a self-help group users support each other; a theme meeting informs on a theme; an open house is an unorganised stay at the centre", from [S3, S4];
    OPEN_HOUSE_KIND = "open_house_kind", inferred(2014), "Type åpent hus" | "Type ope hus" | "Kind of open house",
        about "Uorganisert opphold ved senteret, ment for likemannsarbeid"
            | "Uorganisert opphald ved senteret, meint for likemannsarbeid"
            | "An unorganised stay at the centre, meant for peer support", from [S4];
    CHILD_OFFER = "child_offer", seen_about(2014),
        "Tilrettelagt tilbud til barn og unge"
        | "Tilrettelagt tilbod til barn og unge"
        | "Adapted services for children and young people",
        about "Ikke det samme som «tilbud til barn og unge» blant tilbudene ved senteret"
            | "Ikkje det same som «tilbod til barn og unge» blant tilboda ved senteret"
            | "Not the same as services for children and young people among the services at the centre";
    IMMIGRANT_OFFER = "immigrant_offer", seen_about(2014),
        "Tilrettelagt tilbud til personer med innvandrerbakgrunn"
        | "Tilrettelagt tilbod til personar med innvandrarbakgrunn"
        | "Adapted services for persons with an immigrant background";
    MEN_OFFER = "men_offer", seen_about(2014),
        "Tilrettelagt tilbud til menn" | "Tilrettelagt tilbod til menn" | "Adapted services for men";
    PHONE_HOURS_WEEK = "phone_hours_week", seen_about(2014),
        "Timer betjent telefon per uke" | "Timar betent telefon per veke" | "Hours a week with the telephone answered",
        about "Døgnåpent er 168 timer" | "Døgnope er 168 timar" | "Round the clock is 168 hours", from [MA20, MA23];
    OPEN_HOURS_WEEK = "open_hours_week", seen_about(2014),
        "Timer åpent for besøk per uke" | "Timar ope for besøk per veke" | "Hours a week open for visits",
        about "Døgnåpent er 168 timer" | "Døgnope er 168 timar" | "Round the clock is 168 hours", from [MA20, MA23];
    EVENING_OPEN = "evening_open", seen_about(2014), "Kveldsåpent" | "Kveldsope" | "Open in the evening", from [MA20];
    CO_LOCATED_CRISIS_CENTRE = "co_located_crisis_centre", seen_about(2014),
        "Samlokalisert med krisesenter" | "Samlokalisert med krisesenter" | "Co-located with a crisis centre", from [MA20];
    TRAVEL_DISTANCE_KM = "travel_distance_km", seen_about(2014),
        "Lengste reiseavstand til senteret i kilometer"
        | "Lengste reiseavstand til senteret i kilometer"
        | "Longest journey to the centre in kilometres";
    COVERS_NONPAYING_MUNICIPALITIES = "covers_nonpaying_municipalities", seen_about(2014),
        "Dekker kommuner som ikke bidrar økonomisk"
        | "Dekkjer kommunar som ikkje bidreg økonomisk"
        | "Covers municipalities that do not contribute financially";
    ACCESSIBILITY = "accessibility", seen_about(2014),
        "Tilrettelegging for funksjonsnedsettelse" | "Tilrettelegging for funksjonsnedsetjing" | "Adaptation for disability";
    FUNDING = "funding", inferred(2014), "Finansiering etter kilde" | "Finansiering etter kjelde" | "Funding by source",
        about "Beløp i kroner" | "Beløp i kroner" | "Amounts in Norwegian kroner", from [S4];
}

/// Hours in a week, with one decimal: 0 to 168 (rule D-019).
pub type HoursPerWeek = Decimal<1, 168>;

/// The annual questionnaire.
pub static FORM: FormInfo = FormInfo {
    system: "smiso",
    id: "annual",
    files: &["annual"],
    records: Records::One,
    label: text("Årsskjema", "Årsskjema", "Annual questionnaire"),
    unit: text("sentre", "senter", "centres"),
    valid: seen_about(2009),
};

form! {
    /// A centre's year: staff, outreach, cooperation, premises, organisation, services, accessibility and funding.
    #[doc(alias = "årsskjema")]
    pub struct Annual, form FORM, fields in fields {
        STAFF_COUNT                     => staff_count: Stated<Integer>, Required;
        STAFF_FTE                       => staff_fte: Stated<Decimal<1>>, Required;
        STAFF_GENDER                    => staff_gender: Stated<PerCode<StaffGender, Integer>>, Required;
        STAFF_EDUCATION                 => staff_education: Stated<PerCode<StaffEducation, Integer>>, Required;
        SUPERVISION_ROUTINE             => supervision_routine: YesNo, Required;
        SUPERVISION_FREQUENCY           => supervision_frequency: SupervisionFrequency, Required,
            when SUPERVISION_ROUTINE.is(YesNo::Yes.bit());
        SUPERVISOR_TYPE                 => supervisor_type: CodeSet<SupervisorType>, Required,
            when SUPERVISION_ROUTINE.is(YesNo::Yes.bit());
        SUPERVISOR_TYPE_OTHER_TEXT      => supervisor_type_other_text: FreeText, Optional;
        RVTS_COOPERATION                => rvts_cooperation: CodeSet<RvtsCooperation>, Required;
        RVTS_COOPERATION_OTHER_TEXT     => rvts_cooperation_other_text: FreeText, Optional;
        OUTREACH_TYPES                  => outreach_types: CodeSet<OutreachType>, Required;
        OUTREACH_TYPES_OTHER_TEXT       => outreach_types_other_text: FreeText, Optional;
        OUTREACH_DEDICATED_STAFF        => outreach_dedicated_staff: YesNo, Required;
        OUTREACH_FTE                    => outreach_fte: Stated<Decimal<1>>, Required,
            when OUTREACH_DEDICATED_STAFF.is(YesNo::Yes.bit());
        WEBSITE                         => website: YesNo, Required;
        TEACHING_ASSIGNMENTS            => teaching_assignments: Stated<PerCode<TeachingTarget, Integer>>, Required;
        ASSIGNMENTS_PLACE               => assignments_place: Stated<PerCode<AssignmentPlace, Integer>>, Required;
        COOPERATION_AGENCIES            => cooperation_agencies: PerCode<Agency, CodeSet<CooperationForm>>, Required;
        MUNICIPAL_FORUM                 => municipal_forum: YesNo, Required;
        PREMISES                        => premises: CodeSet<Room>, Required;
        USER_PARTICIPATION              => user_participation: CodeSet<UserParticipation>, Required;
        USER_PARTICIPATION_OTHER_TEXT   => user_participation_other_text: FreeText, Optional;
        ORGANISATION_FORM               => organisation_form: OrganisationForm, Required;
        ORGANISATION_FORM_OTHER_TEXT    => organisation_form_other_text: FreeText, Optional;
        MEMBERSHIP                      => membership: CodeSet<Membership>, Required;
        MEMBERSHIP_OTHER_TEXT           => membership_other_text: FreeText, Optional;
        SERVICES_OFFERED                => services_offered: CodeSet<CentreService>, Required;
        OPEN_HOUSE_KIND                 => open_house_kind: CodeSet<OpenHouseKind>, Required,
            when SERVICES_OFFERED.has(CentreService::DropIn.bit());
        CHILD_OFFER                     => child_offer: YesNo, Required;
        IMMIGRANT_OFFER                 => immigrant_offer: YesNo, Required;
        MEN_OFFER                       => men_offer: YesNo, Required;
        PHONE_HOURS_WEEK                => phone_hours_week: Stated<HoursPerWeek>, Required;
        OPEN_HOURS_WEEK                 => open_hours_week: Stated<HoursPerWeek>, Required;
        EVENING_OPEN                    => evening_open: YesNo, Required;
        CO_LOCATED_CRISIS_CENTRE        => co_located_crisis_centre: YesNo, Required;
        TRAVEL_DISTANCE_KM              => travel_distance_km: Stated<Integer>, Required;
        COVERS_NONPAYING_MUNICIPALITIES => covers_nonpaying_municipalities: YesNo, Required;
        ACCESSIBILITY                   => accessibility: CodeSet<Accessibility>, Required;
        FUNDING                         => funding: Stated<PerCode<FundingSource, Decimal<2>>>, Required;
    }
}

impl Sample for Annual {
    /// A centre of twelve employees that answered everything it was asked.
    fn sample() -> Self {
        let mut sample = Self {
            staff_count: Answer::Given(Stated::Known(Integer::whole(12))),
            staff_fte: Answer::Given(Stated::Known(Decimal::<1>::units_of(85))),
            staff_gender: counts([
                (StaffGender::Female, 9),
                (StaffGender::Male, 3),
                (StaffGender::NotStated, 0),
            ]),
            staff_education: counts([
                (StaffEducation::Higher, 10),
                (StaffEducation::UpperSecondary, 1),
                (StaffEducation::Other, 1),
                (StaffEducation::NotStated, 0),
            ]),
            supervision_routine: Answer::Given(YesNo::Yes),
            supervision_frequency: Answer::Given(SupervisionFrequency::Monthly),
            supervisor_type: Answer::Given(SupervisorType::SupervisionCompetence.bit()),
            rvts_cooperation: Answer::Given(RvtsCooperation::Courses.bit()),
            outreach_types: Answer::Given(
                OutreachType::Teaching.bit().or(OutreachType::Facebook.bit()),
            ),
            outreach_dedicated_staff: Answer::Given(YesNo::Yes),
            outreach_fte: Answer::Given(Stated::Known(Decimal::<1>::units_of(15))),
            website: Answer::Given(YesNo::Yes),
            teaching_assignments: teaching(),
            assignments_place: counts([
                (AssignmentPlace::OwnCentre, 6),
                (AssignmentPlace::AtOtherAgency, 24),
                (AssignmentPlace::NotStated, 0),
            ]),
            cooperation_agencies: Answer::Given(cooperation()),
            municipal_forum: Answer::Given(YesNo::Yes),
            premises: Answer::Given(Room::Office.bit().or(Room::TalkRoom.bit())),
            user_participation: Answer::Given(
                UserParticipation::EvaluationTalk.bit().or(UserParticipation::UserMeeting.bit()),
            ),
            organisation_form: Answer::Given(OrganisationForm::Foundation),
            membership: Answer::Given(Membership::Nok.bit()),
            services_offered: Answer::Given(services()),
            open_house_kind: Answer::Given(OpenHouseKind::FixedHours.bit()),
            child_offer: Answer::Given(YesNo::Yes),
            immigrant_offer: Answer::Given(YesNo::Yes),
            men_offer: Answer::Given(YesNo::Yes),
            phone_hours_week: Answer::Given(Stated::Known(HoursPerWeek::units_of(375))),
            open_hours_week: Answer::Given(Stated::Known(HoursPerWeek::whole(30))),
            evening_open: Answer::Given(YesNo::Yes),
            co_located_crisis_centre: Answer::Given(YesNo::No),
            travel_distance_km: Answer::Given(Stated::Known(Integer::whole(120))),
            covers_nonpaying_municipalities: Answer::Given(YesNo::Yes),
            accessibility: Answer::Given(
                Accessibility::UniversalDesign.bit().or(Accessibility::StepFree.bit()),
            ),
            funding: Answer::Given(Stated::Known(funding())),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}

fn counts<C: CodeList, const N: usize>(rows: [(C, u64); N]) -> Answer<Stated<PerCode<C, Integer>>> {
    let rows = rows.map(|(row, count)| (row, Integer::whole(count)));
    Answer::Given(Stated::Known(PerCode::of(rows)))
}

fn teaching() -> Answer<Stated<PerCode<TeachingTarget, Integer>>> {
    counts([
        (TeachingTarget::SchoolPrimary, 12),
        (TeachingTarget::SchoolUpperSecondary, 8),
        (TeachingTarget::Kindergarten, 2),
        (TeachingTarget::HigherEducation, 3),
        (TeachingTarget::Services, 5),
        (TeachingTarget::Other, 0),
        (TeachingTarget::NotStated, 0),
    ])
}

fn cooperation() -> PerCode<Agency, CodeSet<CooperationForm>> {
    let cases = CooperationForm::IndividualCases.bit();
    PerCode::of([
        (Agency::Nav, cases.or(CooperationForm::FixedContact.bit())),
        (Agency::MentalHealth, cases),
        (Agency::Police, cases.or(CooperationForm::FixedContact.bit())),
        (Agency::ChildWelfare, cases),
        (Agency::FamilyCounselling, cases),
        (Agency::AssaultCentre, CooperationForm::WrittenAgreement.bit()),
        (Agency::ChildrensHouse, CooperationForm::None.bit()),
    ])
}

fn services() -> CodeSet<CentreService> {
    CentreService::IndividualTalk
        .bit()
        .or(CentreService::CoupleTalk.bit())
        .or(CentreService::FamilyTalk.bit())
        .or(CentreService::SelfHelpGroup.bit())
        .or(CentreService::ThemeMeeting.bit())
        .or(CentreService::SocialActivity.bit())
        .or(CentreService::DropIn.bit())
        .or(CentreService::PhoneCounselling.bit())
        .or(CentreService::ContactOtherServices.bit())
        .or(CentreService::EscortToMeeting.bit())
        .or(CentreService::CollaborationGroup.bit())
        .or(CentreService::ChildYouthOffer.bit())
}

fn funding() -> PerCode<FundingSource, Decimal<2>> {
    PerCode::of([
        (FundingSource::Municipality, Decimal::whole(1_000_000)),
        (FundingSource::County, Decimal::whole(200_000)),
        (FundingSource::HealthTrust, Decimal::whole(200_000)),
        (FundingSource::State, Decimal::whole(4_600_000)),
        (FundingSource::Other, Decimal::whole(0)),
    ])
}
