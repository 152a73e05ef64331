#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("contact"), |bytes: &[u8]| {
    tallfest_fuzz::run("contact", bytes);
});
