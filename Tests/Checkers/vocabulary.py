"""What our own pages may say of themselves in JSON-LD: the types, what each must say and may say, and the form of every value.

A property that a rule does not name is a mistake: that is how a misspelt one is found. Whoever says something new adds it here.
"""

import re
from dataclasses import dataclass
from datetime import datetime

@dataclass(frozen=True)
class Rule:
    """What a type must say, and what it may. Of each set in `either`, one property at least."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()

    @property
    def known(self) -> set[str]:
        return {*self.required, *self.optional, *(name for group in self.either for name in group)}

def rule(required: str, optional: str = "", *either: str) -> Rule:
    return Rule(tuple(required.split()), tuple(optional.split()), tuple(tuple(group.split()) for group in either))

ANYWHERE = {"@id", "@type", "@context", "name", "url", "description", "image", "sameAs", "identifier", "alternateName"}

BUSINESS = rule(
    "name address telephone url areaServed openingHoursSpecification geo image priceRange",
    "email founder employee logo slogan legalName vatID taxID currenciesAccepted paymentAccepted hasMap knowsLanguage hasOfferCatalog"
    " makesOffer availableLanguage contactPoint foundingDate")
PLACE = rule("name", "address geo containedInPlace addressCountry")
WEB_PAGE = rule("", "isPartOf about inLanguage breadcrumb mainEntity primaryImageOfPage datePublished dateModified publisher author hasPart headline")
THING = rule("name", "author brand manufacturer isbn offers category url operatingSystem applicationCategory provider address")

RULES = {
    "WebSite": rule("name url description inLanguage publisher", "potentialAction about copyrightHolder"),
    "Person": rule("name", "url jobTitle hasCredential worksFor knowsLanguage knowsAbout telephone email address alumniOf affiliation hasOccupation"
                   " givenName familyName workLocation"),
    "EducationalOccupationalCredential": rule("name recognizedBy", "credentialCategory dateCreated validFrom validFor validIn educationalLevel datePublished"),
    "HealthClub": BUSINESS, "LocalBusiness": BUSINESS, "SportsActivityLocation": BUSINESS, "ExerciseGym": BUSINESS,
    "PostalAddress": rule("streetAddress postalCode addressLocality addressCountry", "addressRegion"),
    "GeoCoordinates": rule("latitude longitude"),
    "OpeningHoursSpecification": rule("dayOfWeek opens closes", "validFrom validThrough"),
    "Place": PLACE, "City": PLACE, "AdministrativeArea": PLACE, "Country": PLACE, "State": PLACE, "VirtualLocation": PLACE,
    "Organization": rule("name", "logo address email telephone founder"),
    "Service": rule("name description provider areaServed offers url",
                    "serviceType category audience termsOfService availableChannel hoursAvailable brand mainEntityOfPage inLanguage serviceOutput"),
    "Offer": rule("", "name availability itemOffered seller validFrom validThrough category eligibleRegion eligibleDuration eligibleQuantity"
                  " priceCurrency businessFunction areaServed offeredBy", "price priceSpecification"),
    "PriceSpecification": rule("priceCurrency", "maxPrice valueAddedTaxIncluded eligibleQuantity", "price minPrice"),
    "UnitPriceSpecification": rule("priceCurrency", "maxPrice valueAddedTaxIncluded unitText unitCode referenceQuantity billingDuration"
                                   " billingIncrement priceType", "price minPrice"),
    "QuantitativeValue": rule("", "value unitText unitCode minValue maxValue"),
    "OfferCatalog": rule("name itemListElement"),
    "BlogPosting": rule("headline description datePublished dateModified author image mainEntityOfPage inLanguage publisher",
                        "keywords articleSection wordCount timeRequired isPartOf about mentions citation articleBody thumbnailUrl video"
                        " translationOfWork workTranslation position hasPart isAccessibleForFree"),
    "Article": rule("headline description datePublished dateModified author image mainEntityOfPage inLanguage publisher about",
                    "keywords wordCount"),
    "Thing": THING,
    "CreativeWorkSeries": rule("name", "hasPart"),
    "BreadcrumbList": rule("itemListElement"),
    "ItemList": rule("itemListElement", "numberOfItems itemListOrder"),
    "ListItem": rule("position", "item", "name item"),
    "Recipe": rule("name description image recipeIngredient recipeInstructions nutrition recipeYield author",
                   "totalTime prepTime cookTime keywords recipeCategory recipeCuisine suitableForDiet datePublished dateModified publisher"
                   " mainEntityOfPage inLanguage video tool isPartOf"),
    "HowToStep": rule("text", "position"),
    "NutritionInformation": rule("calories proteinContent fatContent carbohydrateContent",
                                 "fiberContent sodiumContent servingSize saturatedFatContent sugarContent"),
    "ExercisePlan": rule("name description url", "activityDuration activityFrequency additionalVariable exerciseType intensity repetitions restPeriods"
                         " workload author publisher inLanguage mainEntityOfPage datePublished dateModified audience keywords about isPartOf category"),
    "VideoObject": rule("name description thumbnailUrl uploadDate", "duration inLanguage publisher isPartOf", "contentUrl embedUrl"),
    "ImageObject": rule("", "width height caption encodingFormat creditText creator", "url contentUrl"),
    "Blog": rule("name url", "inLanguage publisher blogPost isPartOf author"),
    "WebPage": WEB_PAGE, "CollectionPage": WEB_PAGE, "AboutPage": WEB_PAGE, "ContactPage": WEB_PAGE, "ProfilePage": WEB_PAGE, "SearchResultsPage": WEB_PAGE,
    "SearchAction": rule("target query-input"),
    "EntryPoint": rule("urlTemplate"),
    "ContactPoint": rule("contactType", "availableLanguage areaServed hoursAvailable", "telephone email url"),
    "Audience": rule("audienceType"),
    "Book": THING, "Product": THING, "MobileApplication": THING, "SoftwareApplication": THING, "Course": THING, "Brand": THING,
    "Language": rule("name"),
}

FORBIDDEN = {"HowTo", "FAQPage", "AggregateRating", "Review", "Rating"}
FORBIDDEN_PROPERTIES = {"aggregateRating", "review", "reviewRating", "starRating"}

PARTY = {"Person", "Organization", "HealthClub", "LocalBusiness", "SportsActivityLocation", "ExerciseGym"}
AREA = {"Place", "City", "AdministrativeArea", "Country", "State", "GeoCircle"}

# Properties whose values are things, and of which kinds.
KINDS = {
    "publisher": PARTY, "author": PARTY, "provider": PARTY, "seller": PARTY, "offeredBy": PARTY, "recognizedBy": PARTY,
    "worksFor": PARTY, "founder": {"Person"}, "employee": {"Person"},
    "hasCredential": {"EducationalOccupationalCredential"}, "address": {"PostalAddress"}, "geo": {"GeoCoordinates"},
    "openingHoursSpecification": {"OpeningHoursSpecification"}, "areaServed": AREA, "offers": {"Offer"},
    "priceSpecification": {"PriceSpecification", "UnitPriceSpecification"}, "recipeInstructions": {"HowToStep"},
    "nutrition": {"NutritionInformation"}, "video": {"VideoObject"},
}
WORDS_WILL_DO = {"areaServed"}

DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays"}
ADDRESSES = {"url", "sameAs", "logo", "item", "contentUrl", "embedUrl", "thumbnailUrl", "mainEntityOfPage", "hasMap", "termsOfService"}
DATES = {"datePublished", "dateModified", "uploadDate", "validFrom", "validThrough", "dateCreated", "foundingDate"}
DURATIONS = {"totalTime", "prepTime", "cookTime", "duration", "timeRequired", "activityDuration", "validFor"}
WEIGHTS = {"proteinContent", "fatContent", "carbohydrateContent", "fiberContent", "saturatedFatContent", "sugarContent"}

DURATION = re.compile(r"P(?=\d|T\d)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")
PATTERNS = {
    "price": r"\d+(\.\d{1,2})?", "minPrice": r"\d+(\.\d{1,2})?", "maxPrice": r"\d+(\.\d{1,2})?", "priceCurrency": r"[A-Z]{3}",
    "addressCountry": r"[A-Z]{2}", "opens": r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", "closes": r"([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?",
    "calories": r"\d+ kcal", "telephone": r"\+\d[\d \-()]{6,}", "inLanguage": r"[a-z]{2,3}(-[A-Za-z0-9]+)*",
    "query-input": r"required name=\w+", "sodiumContent": r"\d+(\.\d+)? m?g", "email": r"(mailto:)?[^@\s]+@[^@\s]+\.[^@\s]+",
    **{name: r"\d+(\.\d+)? g" for name in WEIGHTS},
}

def moment(value: object) -> str | None:
    """A day, or a moment with its zone, that the calendar has."""
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        return "is no ISO 8601 day or moment with its zone"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return "is not in the calendar"
    return None

def form(name: str, value: object) -> str | None:
    """What is wrong with the form of a plain value, or nothing."""
    if value is None or value == "" or value == []:
        return "is empty"
    if name in DATES:
        return moment(value)
    if name in DURATIONS and not (isinstance(value, str) and DURATION.fullmatch(value)):
        return "is no ISO 8601 duration"
    if name in ("latitude", "longitude"):
        limit = 90 if name == "latitude" else 180
        return None if is_number(value) and abs(float(value)) <= limit else "is no coordinate"
    if name == "dayOfWeek" and str(value).removeprefix("https://schema.org/") not in DAYS:
        return "is no day of the week"
    if name == "headline" and len(str(value)) > 110:
        return f"is {len(str(value))} characters long, more than 110"
    if name in PATTERNS and not re.fullmatch(PATTERNS[name], str(value)):
        return "is not of the form that it must have"
    return None

def is_number(value: object) -> bool:
    return not isinstance(value, bool) and re.fullmatch(r"-?\d+(\.\d+)?", str(value)) is not None
