//! `tallfest verify`.

use std::{fs, io::Write, process::ExitCode};

use tallfest::{
    Proof,
    base::text,
    formats::publication::{hashes, printed},
};

use crate::{args::Verify, error::CliError};

pub(crate) fn run(args: &Verify) -> Result<ExitCode, CliError> {
    let path = || args.certificate.clone();
    let json = fs::read_to_string(&args.certificate)
        .map_err(|source| CliError::Open { path: path(), source })?;
    let proof =
        Proof::from_json(&json).map_err(|source| CliError::Certificate { path: path(), source })?;
    let tables = printed(&args.release)?;
    let mut stdout = anstream::stdout().lock();
    let faults = proof.verify(&tables, &hashes(&args.release)?).err().unwrap_or_default();
    let (words, code) = match faults.as_slice() {
        [] => {
            let words = text(
                "Bevist: {tables} tabeller lest sammen røper ingen ({certificates} sertifikater, regnet etter).",
                "Prova: {tables} tabellar lesne saman røper ingen ({certificates} sertifikat, rekna etter).",
                "Proved: {tables} tables read together give nobody away ({certificates} certificates, added up).",
            );
            let (tables, certificates) = proof.size();
            let words = words.to(args.lang).replace("{tables}", &tables.to_string());
            (words.replace("{certificates}", &certificates.to_string()), ExitCode::SUCCESS)
        }
        faults => {
            for fault in faults {
                writeln!(stdout, "{fault}")?;
            }
            let words =
                text("Ikke bevist: {} feil.", "Ikkje prova: {} feil.", "Not proved: {} faults.");
            (words.to(args.lang).replace("{}", &faults.len().to_string()), ExitCode::FAILURE)
        }
    };
    writeln!(stdout, "{words}")?;
    Ok(code)
}
