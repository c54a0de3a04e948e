//! The direction of a language, left to right or right to left. It is determined from the tag only, because a title in
//! Arabic may begin with "MRI".

/// The direction in which text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Left to right, as in English.
    LeftToRight,
    /// Right to left, as in Arabic.
    RightToLeft,
}

impl Direction {
    /// The direction of a language, given its BCP 47 tag. If the tag names a script, the script decides. Otherwise, the
    /// usual script of the language decides, in the region that the tag names, if any.
    #[must_use]
    pub(crate) fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        // A single letter or digit begins an extension, which does not affect the language.
        let parts: Vec<_> = parts.take_while(|part| part.len() > 1).collect();
        let named = |length: usize| {
            let is_name = |part: &&str| part.len() == length && is_letters(part);
            parts.iter().copied().find(is_name)
        };
        let script = named(4).filter(|script| !is_one_of(script, ANY_SCRIPT));
        let is_reversed = script.map_or_else(
            || is_usually_reversed(language, named(2)),
            |script| is_one_of(script, SCRIPTS),
        );
        if is_reversed {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

fn is_usually_reversed(language: &str, country: Option<&str>) -> bool {
    let is_other_way = |country| is_one_of(&format!("{language}-{country}"), OTHER_WAY_IN);
    is_one_of(language, LANGUAGES) != country.is_some_and(is_other_way)
}

fn is_letters(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_one_of(name: &str, names: &str) -> bool {
    let mut names = names.split_ascii_whitespace();
    names.any(|known| known.eq_ignore_ascii_case(name))
}

// The lists are from the Unicode CLDR, version 48 (scriptMetadata, likelySubtags, languageAlias), with the older codes
// of the same scripts and languages.

/// Script codes that do not name a specific script.
const ANY_SCRIPT: &str = "Zinh Zxxx Zyyy Zzzz";

/// The right-to-left scripts.
const SCRIPTS: &str = "\
    Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo \
    Orkh Ougr Palm Phli Phlp Phlv Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi";

/// The languages that are usually written in a right-to-left script.
const LANGUAGES: &str = "\
    aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq ajp ajt aju amw apc apd ar ara arb arc arq \
    ars ary arz ask atn auj auz avd ave avl ayh ayl ayn ayp azb bal bcc bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi \
    brh brk bsh bsk chg cja ckb cld clh czk dcc def deh dgl div dmk dml drw dv ecy esh fa fas fay faz fia fub gbz ggg \
    gha ghr gig gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo he heb hkh hnd hno hoh hrt hrz hss huy isk itk iw jad \
    jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kas kbu kby kcy kfm khw klj kmz kqd ks ktl kvx kxp kzh lad lah lhs lki \
    lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar \
    obm odk oru ota otk oui pal pbt pbu per pes pgd phl phn phr phv plk pmu pnb prc prd prs prx ps psh psi pst pus qxq \
    rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgl sgr sgy shd shm shu shv siy siz skr smp smy snd sog sqo sqt srh \
    srz ssh sts swb syc syn syr tjo tks tmr tnf tov tra trg trm trw ug uig ur urd ush uzs vaf vgr vmh wbk wlo wne wni \
    wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr xsa xsd xvi ydd ydg yhd yi yid yih yud zba zdj zrp zum";

/// Regions where a language is written in the opposite direction.
const OTHER_WAY_IN: &str = "\
    az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN mey-SN ms-CC pa-PK sd-IN tg-PK ug-KZ ug-MN \
    uz-AF";

#[cfg(test)]
mod tests {
    use super::*;

    fn directions(tags: &str) -> Vec<Direction> {
        tags.split_whitespace().map(Direction::of).collect()
    }

    #[test]
    fn a_language_has_the_direction_in_which_it_is_usually_written() {
        let reversed = directions("ar he iw fa ur ps yi ji dv sd ug ckb syr nqo ks heb ara fas");
        assert_eq!(reversed, [Direction::RightToLeft; 18]);
        let others = directions("en de ja az pa ku ms ha und enm arn");
        assert_eq!(others, [Direction::LeftToRight; 11]);
    }

    #[test]
    fn a_script_in_the_tag_decides() {
        let reversed =
            directions("az-Arab pa-arab ku-ARAB und-Hebr ff-Adlm sr-Thaa-DE zh-min-Syrc");
        assert_eq!(reversed, [Direction::RightToLeft; 7]);
        let others = directions("ar-Latn he-Latn-IL ks-Deva ur-latn");
        assert_eq!(others, [Direction::LeftToRight; 4]);
        assert_eq!(Direction::of("ar-Zyyy"), Direction::RightToLeft);
    }

    #[test]
    fn so_does_a_country_where_the_language_is_written_otherwise() {
        let reversed = directions("ar-EG AR-eg ar-arb-EG fa-AF pa-PK uz-AF az-IR kk-cn ar-001");
        assert_eq!(reversed, [Direction::RightToLeft; 9]);
        let others = directions("en-SA pa-IN sd-IN ug-KZ uz-UZ az-Latn-IR");
        assert_eq!(others, [Direction::LeftToRight; 6]);
    }

    #[test]
    fn what_an_extension_names_does_not_count() {
        let others = directions("en-x-arab en-t-ar-arab-eg en-u-nu-arab en-a-Hebr");
        assert_eq!(others, [Direction::LeftToRight; 4]);
        assert_eq!(Direction::of("ar-u-nu-latn"), Direction::RightToLeft);
        assert_eq!(Direction::of("he-x-latn"), Direction::RightToLeft);
    }

    #[test]
    fn the_lists_name_nothing_twice() {
        for names in [SCRIPTS, LANGUAGES, OTHER_WAY_IN] {
            let mut sorted: Vec<_> = names.split_whitespace().collect();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(
                sorted.join(" "),
                names.split_whitespace().collect::<Vec<_>>().join(" ")
            );
        }
    }
}
