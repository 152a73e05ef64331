//! The yearly questionnaire of a crisis centre: one for its offer to women, one for its offer to men.

use tallfest_base::{
    Answer, CentreFacts, CodeSet, Completion, Condition, Decimal, FormInfo, FreeText, Integer,
    PerCode, Question, Records, Sample, Stated, form, inferred, questions, seen_about, text,
};

use crate::{
    crisis::{
        lists::{
            Agency, CapacityFull, ChildProcedure, ChildService, DayProcedure, DayService,
            MenHousing, OfferFor, OrganisationForm, OutreachType, ParticipationType,
            RelativeService, ResidentProcedure, ResidentService, SchoolLevel, SecurityMeasure,
            SpecialCompetence, StaffEducation, StaffTime,
        },
        questions as shared,
    },
    lists::{CooperationForm, YesNo},
    questions::{
        COOPERATION_AGENCIES, MUNICIPAL_FORUM, ORGANISATION_FORM, ORGANISATION_FORM_OTHER_TEXT,
        STAFF_COUNT, STAFF_EDUCATION, STAFF_FTE, WEBSITE,
    },
    register::facts::ONLY_MEN,
    sources::{K_A20, K_A21, K_O21, K_T24, S1},
};

/// As of a stay; here it is seen.
pub static OFFER: Question = Question { valid: seen_about(2014), ..shared::OFFER };

questions! {
    from [S1];
    HAS_RESIDENTIAL = "has_residential", seen_about(2014), "Har eget botilbud" | "Har eige butilbod" | "Has accommodation of its own";
    PLACES = "places", inferred(2014), "Antall plasser (senger eller rom)" | "Talet på plassar (senger eller rom)" | "Number of places (beds or rooms)";
    MEN_HOUSING_SOLUTION = "men_housing_solution", seen_about(2014),
        "Løsning for botilbud til menn" | "Løysing for butilbod til menn" | "How men are housed", from [S1, K_T24];
    RESIDENT_SERVICES = "resident_services", seen_about(2014),
        "Tilbud til voksne beboere" | "Tilbod til vaksne bebuarar" | "Services for adult residents";
    RESIDENT_SERVICES_OTHER_TEXT = "resident_services_other_text", seen_about(2014),
        "Tilbud til voksne beboere, annet" | "Tilbod til vaksne bebuarar, anna" | "Services for adult residents, other";
    RESIDENT_PROCEDURES = "resident_procedures", seen_about(2014),
        "Skriftlige maler eller prosedyrer for voksne beboere"
        | "Skriftlege malar eller prosedyrar for vaksne bebuarar"
        | "Written templates or procedures for adult residents";
    CHILD_SERVICES = "child_services", seen_about(2014), "Tilbud til barn" | "Tilbod til barn" | "Services for children";
    CHILD_SERVICES_OTHER_TEXT = "child_services_other_text", seen_about(2014),
        "Tilbud til barn, annet" | "Tilbod til barn, anna" | "Services for children, other";
    CHILD_PROCEDURES = "child_procedures", seen_about(2014),
        "Skriftlige maler eller prosedyrer for barn"
        | "Skriftlege malar eller prosedyrar for barn"
        | "Written templates or procedures for children";
    DAY_SERVICES = "day_services", seen_about(2014), "Tilbud til dagbrukere" | "Tilbod til dagbrukarar" | "Services for day users";
    DAY_SERVICES_OTHER_TEXT = "day_services_other_text", seen_about(2014),
        "Tilbud til dagbrukere, annet" | "Tilbod til dagbrukarar, anna" | "Services for day users, other";
    DAY_PROCEDURES = "day_procedures", seen_about(2014),
        "Skriftlige prosedyrer for dagbrukere" | "Skriftlege prosedyrar for dagbrukarar" | "Written procedures for day users";
    RELATIVES_OFFER = "relatives_offer", seen_about(2014),
        "Tilbud til pårørende (ikke pålagt)" | "Tilbod til pårørande (ikkje pålagt)" | "Services for relatives (not required by law)";
    RELATIVES_SERVICES = "relatives_services", seen_about(2014),
        "Hvilke tilbud pårørende får" | "Kva tilbod pårørande får" | "Which services relatives are given";
    RELATIVES_SERVICES_OTHER_TEXT = "relatives_services_other_text", seen_about(2014),
        "Hvilke tilbud pårørende får, annet" | "Kva tilbod pårørande får, anna" | "Which services relatives are given, other";
    SECURITY_MEASURES = "security_measures", seen_about(2014), "Sikkerhetstiltak" | "Tryggingstiltak" | "Security measures",
        about "Skjermet adresse gjelder huset, ikke sperret adresse for en person"
            | "Skjerma adresse gjeld huset, ikkje sperra adresse for ein person"
            | "A shielded address is that of the house, not a confidential address of a person";
    SECURITY_MEASURES_OTHER_TEXT = "security_measures_other_text", seen_about(2014),
        "Sikkerhetstiltak, annet" | "Tryggingstiltak, anna" | "Security measures, other";
    POLICE_ASSESSED = "police_assessed", seen_about(2014),
        "Bygninger og sikkerhetstiltak vurdert av lokalt politi"
        | "Bygningar og tryggingstiltak vurderte av lokalt politi"
        | "Buildings and security measures assessed by the local police";
    POLICE_WRITTEN = "police_written", seen_about(2014),
        "Politiets vurdering foreligger skriftlig" | "Vurderinga frå politiet ligg føre skriftleg" | "The assessment by the police is in writing";
    POLICE_FOLLOWED_UP = "police_followed_up", seen_about(2014),
        "Politiets vurdering er fulgt opp" | "Vurderinga frå politiet er følgd opp" | "The assessment by the police has been followed up";
    PARTICIPATION_ROUTINE = "participation_routine", seen_about(2014),
        "Rutiner for innhenting av brukererfaringer"
        | "Rutinar for innhenting av brukarerfaringar"
        | "Routines for collecting users' experiences";
    PARTICIPATION_TYPES = "participation_types", seen_about(2014),
        "Hvordan brukererfaringer innhentes" | "Korleis brukarerfaringar blir henta inn" | "How users' experiences are collected";
    PARTICIPATION_TYPES_OTHER_TEXT = "participation_types_other_text", seen_about(2014),
        "Hvordan brukererfaringer innhentes, annet"
        | "Korleis brukarerfaringar blir henta inn, anna"
        | "How users' experiences are collected, other";
    OUTREACH_TYPES = "outreach_types", seen_about(2014),
        "Utadrettet informasjon" | "Utoverretta informasjon" | "Information work";
    OUTREACH_TYPES_OTHER_TEXT = "outreach_types_other_text", seen_about(2014),
        "Utadrettet informasjon, annet" | "Utoverretta informasjon, anna" | "Information work, other";
    OUTREACH_LESS_PANDEMIC = "outreach_less_pandemic", inferred(2020).until(2020),
        "Mindre informasjonsarbeid på grunn av korona"
        | "Mindre informasjonsarbeid på grunn av korona"
        | "Less information work because of the pandemic",
        about "En merknad, kodet i direktoratet" | "Ein merknad, koda i direktoratet" | "A remark, coded at the directorate";
    SCHOOL_LEVELS = "school_levels", seen_about(2014), "Skoleslag besøkt" | "Skuleslag som vart besøkte" | "Kinds of school visited";
    WEBSITE_LANGUAGES = "website_languages", seen_about(2014),
        "Nettsiden finnes på flere språk" | "Nettsida finst på fleire språk" | "The website is in several languages";
    WEBSITE_VISUALLY_IMPAIRED = "website_visually_impaired", seen_about(2014),
        "Nettsiden er tilrettelagt for synshemmede"
        | "Nettsida er tilrettelagd for synshemma"
        | "The website is adapted for people with impaired vision";
    CAPACITY_FULL = "capacity_full", seen_about(2014), "Har tilbudet vært fullt" | "Har tilbodet vore fullt" | "Whether the offer has been full", from [K_O21];
    GRANT_TOTAL = "grant_total", seen_about(2014), "Samlet bevilgning" | "Samla løyving" | "Total grant",
        about "Beløp i kroner" | "Beløp i kroner" | "Amount in Norwegian kroner", from [K_O21];
    COST_PER_INHABITANT = "cost_per_inhabitant", seen_about(2014),
        "Kostnad per innbygger i kroner" | "Kostnad per innbyggjar i kroner" | "Cost per inhabitant in Norwegian kroner", from [K_O21];
    VOLUNTEERS = "volunteers", seen_about(2014), "Antall frivillige vakter" | "Talet på frivillige vakter" | "Number of volunteers on duty", from [K_A20, K_A21];
    VOLUNTEER_FTE = "volunteer_fte", seen_about(2014),
        "Årsverk utført av frivillige" | "Årsverk utførte av frivillige" | "Full-time equivalents worked by volunteers", from [K_A20, K_A21];
    STAFF_FULLTIME_PARTTIME = "staff_fulltime_parttime", seen_about(2015),
        "Ansatte etter heltid og deltid" | "Tilsette etter heiltid og deltid" | "Employees by full and part time",
        about "Summen er antall ansatte" | "Summen er talet på tilsette" | "Adds up to the number of employees", from [K_A20, K_A21];
    STAFF_CHILD = "staff_child", seen_about(2014), "Egne ansatte for barn" | "Eigne tilsette for barn" | "Employees for children", from [K_A20, K_A21];
    STAFF_SPECIAL_COMPETENCE = "staff_special_competence", seen_about(2014),
        "Ansatte med særskilt kompetanse" | "Tilsette med særskild kompetanse" | "Employees with special competence", from [K_A20, K_A21];
}

/// The yearly questionnaire of an offer.
pub static FORM: FormInfo = FormInfo {
    system: "crisis",
    id: "offer",
    files: &["offer-women", "offer-men"],
    records: Records::One,
    label: text(
        "Årsskjema for krisesentertilbud",
        "Årsskjema for krisesentertilbod",
        "Annual questionnaire of a crisis centre's offer",
    ),
    unit: text("tilbud", "tilbod", "offers"),
    valid: seen_about(2014),
};

static MENS_ALONE: [Condition<Offer>; 2] =
    [fields::OFFER.is(OfferFor::Men.bit()), Condition::Centre(&ONLY_MEN)];
static ONE_OF_A_CENTRE: [Condition<Offer>; 2] =
    [fields::OFFER.is(OfferFor::Women.bit()), Condition::All(&MENS_ALONE)];
/// What is asked once a centre is asked of its offer to women, or of its only one.
const ONCE_A_CENTRE: Condition<Offer> = Condition::Any(&ONE_OF_A_CENTRE);

form! {
    /// An offer's year: accommodation, services, security, users' experiences, information work, cooperation; and once a centre
    /// its money, staff and organisation. Services, procedures and security are asked of every offer, housing or not.
    #[doc(alias = "årsskjema")]
    pub struct Offer, form FORM, fields in fields {
        OFFER                          => offer: OfferFor, Required;
        HAS_RESIDENTIAL                => has_residential: YesNo, Required;
        PLACES                         => places: Stated<Integer>, Required;
        MEN_HOUSING_SOLUTION           => men_housing_solution: MenHousing, Required,
            when OFFER.is(OfferFor::Men.bit());
        RESIDENT_SERVICES              => resident_services: CodeSet<ResidentService>, Required;
        RESIDENT_SERVICES_OTHER_TEXT   => resident_services_other_text: FreeText, Optional;
        RESIDENT_PROCEDURES            => resident_procedures: CodeSet<ResidentProcedure>, Required;
        CHILD_SERVICES                 => child_services: CodeSet<ChildService>, Required;
        CHILD_SERVICES_OTHER_TEXT      => child_services_other_text: FreeText, Optional;
        CHILD_PROCEDURES               => child_procedures: CodeSet<ChildProcedure>, Required;
        DAY_SERVICES                   => day_services: CodeSet<DayService>, Required;
        DAY_SERVICES_OTHER_TEXT        => day_services_other_text: FreeText, Optional;
        DAY_PROCEDURES                 => day_procedures: CodeSet<DayProcedure>, Required;
        RELATIVES_OFFER                => relatives_offer: YesNo, Required;
        RELATIVES_SERVICES             => relatives_services: CodeSet<RelativeService>, Required,
            when RELATIVES_OFFER.is(YesNo::Yes.bit());
        RELATIVES_SERVICES_OTHER_TEXT  => relatives_services_other_text: FreeText, Optional;
        SECURITY_MEASURES              => security_measures: CodeSet<SecurityMeasure>, Required;
        SECURITY_MEASURES_OTHER_TEXT   => security_measures_other_text: FreeText, Optional;
        POLICE_ASSESSED                => police_assessed: YesNo, Required;
        POLICE_WRITTEN                 => police_written: YesNo, Required;
        POLICE_FOLLOWED_UP             => police_followed_up: YesNo, Required;
        PARTICIPATION_ROUTINE          => participation_routine: YesNo, Required;
        PARTICIPATION_TYPES            => participation_types: CodeSet<ParticipationType>, Required,
            when PARTICIPATION_ROUTINE.is(YesNo::Yes.bit());
        PARTICIPATION_TYPES_OTHER_TEXT => participation_types_other_text: FreeText, Optional;
        OUTREACH_TYPES                 => outreach_types: CodeSet<OutreachType>, Required;
        OUTREACH_TYPES_OTHER_TEXT      => outreach_types_other_text: FreeText, Optional;
        OUTREACH_LESS_PANDEMIC         => outreach_less_pandemic: YesNo, Optional;
        SCHOOL_LEVELS                  => school_levels: CodeSet<SchoolLevel>, Required,
            when OUTREACH_TYPES.has(OutreachType::VisitedSchools.bit());
        WEBSITE                        => website: YesNo, Required;
        WEBSITE_LANGUAGES              => website_languages: YesNo, Required,
            when WEBSITE.is(YesNo::Yes.bit());
        WEBSITE_VISUALLY_IMPAIRED      => website_visually_impaired: YesNo, Required,
            when WEBSITE.is(YesNo::Yes.bit());
        COOPERATION_AGENCIES           => cooperation_agencies: PerCode<Agency, CodeSet<CooperationForm>>, Required;
        MUNICIPAL_FORUM                => municipal_forum: YesNo, Required;
        CAPACITY_FULL                  => capacity_full: CapacityFull, Required;
        GRANT_TOTAL                    => grant_total: Stated<Decimal<2>>, Required, when ONCE_A_CENTRE;
        COST_PER_INHABITANT            => cost_per_inhabitant: Stated<Integer>, Required, when ONCE_A_CENTRE;
        STAFF_COUNT                    => staff_count: Stated<Integer>, Required, when ONCE_A_CENTRE;
        STAFF_FTE                      => staff_fte: Stated<Decimal<1>>, Required, when ONCE_A_CENTRE;
        VOLUNTEERS                     => volunteers: Stated<Integer>, Required, when ONCE_A_CENTRE;
        VOLUNTEER_FTE                  => volunteer_fte: Stated<Decimal<1>>, Required, when ONCE_A_CENTRE;
        STAFF_FULLTIME_PARTTIME        => staff_fulltime_parttime: Stated<PerCode<StaffTime, Integer>>, Required,
            when ONCE_A_CENTRE;
        STAFF_EDUCATION                => staff_education: Stated<PerCode<StaffEducation, Integer>>, Required,
            when ONCE_A_CENTRE;
        STAFF_CHILD                    => staff_child: YesNo, Required, when ONCE_A_CENTRE;
        STAFF_SPECIAL_COMPETENCE       => staff_special_competence: CodeSet<SpecialCompetence>, Required,
            when ONCE_A_CENTRE;
        ORGANISATION_FORM              => organisation_form: OrganisationForm, Required, when ONCE_A_CENTRE;
        ORGANISATION_FORM_OTHER_TEXT   => organisation_form_other_text: FreeText, Optional;
    }
}

impl Offer {
    /// The offer to men beside this one to women: the same, but for what is asked of men's offers and what is asked once a centre.
    #[must_use]
    pub fn of_men(self) -> Self {
        Self {
            offer: Answer::Given(OfferFor::Men),
            men_housing_solution: Answer::Given(MenHousing::SameBuildingSeparate),
            grant_total: Answer::Absent,
            cost_per_inhabitant: Answer::Absent,
            staff_count: Answer::Absent,
            staff_fte: Answer::Absent,
            volunteers: Answer::Absent,
            volunteer_fte: Answer::Absent,
            staff_fulltime_parttime: Answer::Absent,
            staff_education: Answer::Absent,
            staff_child: Answer::Absent,
            staff_special_competence: Answer::Absent,
            organisation_form: Answer::Absent,
            ..self
        }
    }
}

impl Sample for Offer {
    /// An offer to women in 2020, with all that the law and the regulation on security ask for.
    fn sample() -> Self {
        let mut sample = Self {
            offer: Answer::Given(OfferFor::Women),
            has_residential: Answer::Given(YesNo::Yes),
            places: Answer::Given(Stated::Known(Integer::whole(12))),
            resident_services: Answer::Given(resident_services()),
            resident_procedures: Answer::Given(
                ResidentProcedure::IntakeTalk.bit().or(ResidentProcedure::MapNeeds.bit()),
            ),
            child_services: Answer::Given(
                ChildService::WelcomeTalk.bit().or(ChildService::MapNeeds.bit()),
            ),
            child_procedures: Answer::Given(ChildProcedure::WelcomeTalk.bit()),
            day_services: Answer::Given(day_services()),
            day_procedures: Answer::Given(DayProcedure::MapNeedsProtection.bit()),
            relatives_offer: Answer::Given(YesNo::Yes),
            relatives_services: Answer::Given(RelativeService::IndividualTalk.bit()),
            security_measures: Answer::Given(security_measures()),
            police_assessed: Answer::Given(YesNo::Yes),
            police_written: Answer::Given(YesNo::Yes),
            police_followed_up: Answer::Given(YesNo::Yes),
            participation_routine: Answer::Given(YesNo::Yes),
            participation_types: Answer::Given(ParticipationType::EvaluationTalk.bit()),
            outreach_types: Answer::Given(
                OutreachType::Brochures.bit().or(OutreachType::VisitedSchools.bit()),
            ),
            school_levels: Answer::Given(SchoolLevel::UpperSecondary.bit()),
            website: Answer::Given(YesNo::Yes),
            website_languages: Answer::Given(YesNo::Yes),
            website_visually_impaired: Answer::Given(YesNo::No),
            municipal_forum: Answer::Given(YesNo::Yes),
            capacity_full: Answer::Given(CapacityFull::No),
            grant_total: Answer::Given(Stated::Known(Decimal::whole(9_400_000))),
            cost_per_inhabitant: Answer::Given(Stated::Known(Integer::whole(120))),
            staff_count: Answer::Given(Stated::Known(Integer::whole(12))),
            staff_fte: Answer::Given(Stated::Known(Decimal::<1>::units_of(93))),
            volunteers: Answer::Given(Stated::Known(Integer::whole(2))),
            volunteer_fte: Answer::Given(Stated::Known(Decimal::<1>::units_of(3))),
            staff_fulltime_parttime: counts([
                (StaffTime::FullTime, 7),
                (StaffTime::PartTime, 5),
                (StaffTime::NotStated, 0),
            ]),
            staff_education: counts([
                (StaffEducation::Higher, 8),
                (StaffEducation::UpperSecondary, 3),
                (StaffEducation::Primary, 1),
                (StaffEducation::Other, 0),
                (StaffEducation::NotStated, 0),
            ]),
            staff_child: Answer::Given(YesNo::Yes),
            staff_special_competence: Answer::Given(SpecialCompetence::MentalHealth.bit()),
            organisation_form: Answer::Given(OrganisationForm::InterMunicipalCompany),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}

fn counts<C: tallfest_base::CodeList, const N: usize>(
    rows: [(C, u64); N],
) -> Answer<Stated<PerCode<C, Integer>>> {
    let rows = rows.map(|(row, count)| (row, Integer::whole(count)));
    Answer::Given(Stated::Known(PerCode::of(rows)))
}

const fn resident_services() -> CodeSet<ResidentService> {
    ResidentService::IntakeTalk
        .bit()
        .or(ResidentService::IndividualTalk.bit())
        .or(ResidentService::ContactOtherServices.bit())
        .or(ResidentService::AttendMeetings.bit())
        .or(ResidentService::FindHousing.bit())
        .or(ResidentService::MapNeeds.bit())
}

const fn day_services() -> CodeSet<DayService> {
    DayService::IndividualTalk
        .bit()
        .or(DayService::ContactOtherServices.bit())
        .or(DayService::MapNeeds.bit())
}

const fn security_measures() -> CodeSet<SecurityMeasure> {
    SecurityMeasure::CameraEntrance
        .bit()
        .or(SecurityMeasure::Intercom.bit())
        .or(SecurityMeasure::SecuredDoor.bit())
        .or(SecurityMeasure::ShieldedView.bit())
        .or(SecurityMeasure::LockableWindows.bit())
        .or(SecurityMeasure::BurglarAlarm.bit())
}
