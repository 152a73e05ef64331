//! The public sources that name what is asked, by the names of `domain.md` 0 (`B20` stands in 1.7 only).

use tallfest_base::sources;

sources! {
    S0 = "S0", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Om sentrene», 2020";
    S1 = "S1", "Bufdir: Krisesentertilbudet, «Bo- og dagtilbud», 2020";
    S2 = "S2", "Årsmelding fra en kommune, 2017, om krisesenteret";
    S3 = "S3", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Korona», 2020";
    S4 = "S4", "En beskrivelse av sentrene mot incest og seksuelle overgrep og tilbudene deres, uten årstall";
    M17 = "M17", "Bufdir: Incestsentrene, forsiden, 2017",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/Incestsentrene/";
    M18 = "M18", "Bufdir: Sentrene mot incest og seksuelle overgrep, forsiden, 2018",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/Sentrene_mot_incest_og_overgrep_i_Norge/";
    M20 = "M20", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Om statistikken», 2020",
        at "https://bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/om_statistikken_smiso/";
    M21 = "M21", "Bufdir: Sentrene mot incest og seksuelle overgrep, forsiden, 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/";
    MU19 = "MU19", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Om brukerne», 2019",
        at "https://bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/Sentrene_mot_incest_og_overgrep_i_Norge/Om_brukerne/";
    MO20 = "MO20", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Overgrepserfaringer», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/overgrepserfaringer/";
    MK20 = "MK20", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Kjennskap og kontakt med sentrene», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/kjennskap_og_kontakt_med_sentrene/";
    MT20 = "MT20", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Tilbud på sentrene», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/tilbud_pa_sentrene/";
    MA20 = "MA20", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Tilgjengelighet», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/sentrene_mot_incest_og_overgrep_i_Norge/tilgjengelighet_pa_sentrene_mot_incest_og_seksuelle_overgrep/";
    MA23 = "MA23", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Tilgjengelighet», 2023",
        at "https://bufdir.no/statistikk-og-analyse/sentrene-mot-incest-og-seksuelle-overgrep/SMISO-tilgjengelighet";
    MS24 = "MS24", "Bufdir: Sentrene mot incest og seksuelle overgrep, «Om sentrene», 2023 og 2024",
        at "https://www.bufdir.no/statistikk-og-analyse/sentrene-mot-incest-og-seksuelle-overgrep/om-sentrene";
    R09 = "R09", "Nyhet om den første rapporten fra incestsentrene, 2009",
        at "http://www.mynewsdesk.com/no/news/rapportering-fra-incestsentrene-2009-10205";
    R10 = "R10", "Rapporten fra incestsentrene, 2010: innholdsfortegnelse og vedlegg";
    R14 = "R14", "Rapporten fra sentrene mot incest og seksuelle overgrep, 2014: sammendrag",
        at "https://bufdir.no/Bibliotek/Dokumentside/?docId=BUF00003122";
    R15 = "R15", "Tall for sentrene mot incest og seksuelle overgrep, 2015",
        at "https://fmso.no/finnetsenter/statistikk/";
    P17 = "P17", "Pressemelding om incestsentrene, 2017",
        at "https://www.ntbinfo.no/pressemelding/okning-i-antall-brukere-ved-incestsentrene?publisherId=89435&releaseId=17486444";
    P19 = "P19", "Dagsavisen om sentrene mot incest og seksuelle overgrep, 2019",
        at "https://www.dagsavisen.no/demokraten/dobling-pa-sentrene-mot-incest-og-seksuelle-overgrep-pa-10-ar-1.1733912";
    P20 = "P20", "Pressen om tallene for 2020",
        at "https://noknorge.no/2021/06/08/aldri-for-har-sa-mange-tatt-kontakt-med-nok-sentrene/";
    P21 = "P21", "Pressen om tallene for 2021",
        at "https://noknorge.no/2022/06/01/sentrene-har-stor-betydning-for-enkeltmenneskers-liv/";
    P22 = "P22", "Pressen om tallene for 2022";
    P23 = "P23", "Pressen om tallene for 2023",
        at "https://noksognogfjordane.no/2024/06/13/okt-bruk-av-sentrene-mot-seksuelle-overgrep/";
    PREL = "PREL", "P4 om relasjonen til overgriperen, uten årstall, omkring 2017",
        at "https://www.p4.no/nyheter/over-halvparten-av-overgrep-skjer-i-ner-familie/artikkel/885602/";
    B20 = "B20", "Bufdir: en artikkel om vold, 2020";
    K_MET = "K-MET", "Bufdir: Krisesentertilbudet, «Metode og formål», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/Metode_og_formal/";
    K_B20 = "K-B20", "Bufdir: Krisesentertilbudet, «Om beboerne», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/om_beboerne/";
    K_B21 = "K-B21", "Bufdir: Krisesentertilbudet, «Om beboerne», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/om_beboerne/";
    K_B23 = "K-B23", "Bufdir: Krisesentrene, «Om beboere», 2023",
        at "https://bufdir.no/statistikk-og-analyse/krisesentrene/om-beboere";
    K_B24 = "K-B24", "Bufdir: Krisesentrene, «Om beboere», 2024";
    K_C20 = "K-C20", "Bufdir: Krisesentertilbudet, «Barn på krisesenteret», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/barn_pa_krisesenteret/";
    K_C23 = "K-C23", "Bufdir: Krisesentrene, «Barn», 2023",
        at "https://bufdir.no/statistikk-og-analyse/krisesentrene/barn";
    K_C24 = "K-C24", "Bufdir: Krisesentrene, «Barn», 2024";
    K_D21 = "K-D21", "Bufdir: Krisesentertilbudet, «Om dagbrukerne», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/om_dagbrukerne/";
    K_D23 = "K-D23", "Bufdir: Krisesentrene, «Om dagbrukere», 2023",
        at "https://bufdir.no/statistikk-og-analyse/krisesentrene/om-dagbrukere";
    K_D24 = "K-D24", "Bufdir: Krisesentrene, «Om dagbrukere», 2024";
    K_M19 = "K-M19", "Bufdir: Krisesentertilbudet, «Menn på krisesenter», 2019";
    K_M21 = "K-M21", "Bufdir: Krisesentertilbudet, «Menn på krisesenter», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/menn_pa_krisesenter/";
    K_M23 = "K-M23", "Bufdir: Krisesentrene, «Menn på krisesenter», 2023",
        at "https://bufdir.no/statistikk-og-analyse/krisesentrene/menn-krisesenter";
    K_M24 = "K-M24", "Bufdir: Krisesentrene, «Menn på krisesenter», 2024";
    K_V20 = "K-V20", "Bufdir: Krisesentertilbudet, «Om voldsutøverne», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/om_voldsutoverne/";
    K_S20 = "K-S20", "Bufdir: Krisesentertilbudet, «Samarbeid med andre instanser», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/samarbeid_med_andre_instanser/";
    K_A20 = "K-A20", "Bufdir: Krisesentertilbudet, «Ansatte og kompetanse», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/ansatte_og_kompetanse/";
    K_A21 = "K-A21", "Bufdir: Krisesentertilbudet, «Ansatte og kompetanse», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/ansatte_og_kompetanse/";
    K_O21 = "K-O21", "Bufdir: Krisesentertilbudet, «Økonomi og organisering», 2021",
        at "https://www2.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/okonomi_og_organisering/";
    K_T24 = "K-T24", "Bufdir: Krisesentrene, «Bo- og dagtilbud», 2024";
    K_F17 = "K-F17", "Bufdir: Krisesentertilbudet, forsiden, 2017";
    K_F19 = "K-F19", "Bufdir: Krisesentertilbudet, forsiden, 2019";
    K_COV = "K-COV", "Bufdir: Krisesentertilbudet, «Korona», 2020",
        at "https://www.bufdir.no/Statistikk_og_analyse/Vold_og_overgrep_tall_og_statistikk/krisesentertilbudet_i_norske_kommuner/korona/";
    K_P18 = "K-P18", "Pressemelding om krisesentrene, 2018";
    K_P20 = "K-P20", "Pressemelding om krisesentrene, 2020";
    K_R12 = "K-R12", "Rapporteringen fra krisesentertilbudene, 2012: innholdsfortegnelse",
        at "http://docplayer.me/15798977-Rapportering-fra-krisesentertilbudene-2012.html";
    SSB07 = "SSB07", "Statistisk sentralbyrå: Rapportering fra krisesentrene, 2007",
        at "https://www.ssb.no/sosiale-forhold-og-kriminalitet/artikler-og-publikasjoner/rapportering-fra-krisesentrene-2007";
}
