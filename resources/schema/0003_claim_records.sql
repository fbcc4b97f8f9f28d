-- Format 3: the records that duties, shares and claims rest on, and what a target's outcome is.
ALTER TABLE target ADD COLUMN indicator_id INTEGER;
ALTER TABLE target ADD COLUMN counterfactual TEXT NOT NULL DEFAULT 'CF0'
    CHECK (counterfactual IN ('CF0', 'CF2'));
ALTER TABLE target ADD COLUMN independent_ground_ha REAL;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    date TEXT
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    good TEXT NOT NULL DEFAULT 'higher' CHECK (good IN ('higher', 'lower')),
    method_version TEXT NOT NULL DEFAULT '',
    response_years REAL,
    minimum_detectable_change REAL,
    temporal_support TEXT NOT NULL DEFAULT '',
    spatial_support TEXT NOT NULL DEFAULT '',
    driver_note TEXT NOT NULL DEFAULT '',
    citation TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE observation (
    id INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL,
    landscape_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    value REAL NOT NULL DEFAULT 0.0,
    standard_error REAL,
    sample_size INTEGER,
    evidence TEXT NOT NULL DEFAULT 'declared'
        CHECK (evidence IN ('measured', 'modelled', 'expert', 'declared')),
    method_version TEXT NOT NULL DEFAULT '',
    assessed_percent REAL NOT NULL DEFAULT 0.0,
    source TEXT NOT NULL DEFAULT '',
    document_id INTEGER
) STRICT;

CREATE TABLE pledge (
    id INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL,
    landscape_id INTEGER,
    target_id INTEGER,
    text TEXT NOT NULL DEFAULT '',
    indicator TEXT NOT NULL DEFAULT '',
    quantity REAL,
    unit TEXT NOT NULL DEFAULT '',
    baseline_year INTEGER,
    baseline_value REAL,
    deadline TEXT,
    scope TEXT CHECK (scope IN ('operational', 'legacy', 'beyond')),
    alignment TEXT NOT NULL DEFAULT '',
    revises_id INTEGER,
    revision_reason TEXT NOT NULL DEFAULT '',
    document_id INTEGER
) STRICT;

CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL,
    landscape_id INTEGER NOT NULL,
    initiative TEXT NOT NULL DEFAULT '',
    since_date TEXT,
    until_date TEXT,
    document_id INTEGER
) STRICT;

CREATE TABLE funding_line (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    stage TEXT NOT NULL DEFAULT 'identified'
        CHECK (stage IN ('identified', 'under-negotiation', 'committed', 'disbursed',
                         'reported')),
    amount REAL NOT NULL DEFAULT 0.0,
    currency TEXT NOT NULL DEFAULT '',
    price_year INTEGER,
    date TEXT,
    document_id INTEGER
) STRICT;

CREATE TABLE monitoring_plan (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    measures TEXT NOT NULL DEFAULT '',
    every_years REAL,
    responsible_id INTEGER,
    document_id INTEGER
) STRICT;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    rights_holders TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'given'
        CHECK (state IN ('given', 'withheld', 'not-applicable')),
    date TEXT,
    reason TEXT NOT NULL DEFAULT '',
    document_id INTEGER
) STRICT;

CREATE TABLE leakage_assessment (
    id INTEGER PRIMARY KEY,
    landscape_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    belt_m REAL,
    leakage REAL,
    reversals REAL,
    document_id INTEGER
) STRICT;

CREATE TABLE obligation (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    name TEXT,
    actor_id INTEGER,
    code TEXT DEFAULT 'REG'
        CHECK (code IN ('M1', 'M2', 'M3', 'M4', 'REG', 'L', 'ACA', 'SUP', 'I')),
    indicator_id INTEGER,
    start_date DATE,
    end_date DATE,
    required DOUBLE,
    delivered DOUBLE,
    multiplier DOUBLE DEFAULT 1.0,
    unit TEXT,
    document_id INTEGER
);

CREATE TABLE surplus_transfer (
    id INTEGER PRIMARY KEY,
    offset_id INTEGER NOT NULL,
    quantity REAL NOT NULL DEFAULT 0.0,
    date TEXT,
    signatories TEXT NOT NULL DEFAULT '[]',
    document_id INTEGER
) STRICT;

CREATE TABLE goal_link (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    target_id INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE settlement (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    target_id INTEGER NOT NULL,
    rule TEXT NOT NULL DEFAULT 'equal'
        CHECK (rule IN ('equal', 'money', 'person-days', 'treated-area', 'agreed-key')),
    date TEXT,
    signatories TEXT NOT NULL DEFAULT '[]',
    document_id INTEGER,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE settlement_part (
    id INTEGER PRIMARY KEY,
    settlement_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    percent REAL
) STRICT;

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL,
    landscape_id INTEGER NOT NULL,
    target_id INTEGER,
    indicator_id INTEGER,
    level INTEGER NOT NULL DEFAULT 0,
    from_date TEXT,
    to_date TEXT,
    quantity REAL,
    share_rule TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'published', 'reopened', 'withdrawn')),
    basis TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    claim_id INTEGER NOT NULL,
    reviewer TEXT NOT NULL DEFAULT '',
    reviewer_actor_id INTEGER,
    is_independent INTEGER NOT NULL DEFAULT 0 CHECK (is_independent IN (0, 1)),
    date TEXT,
    scope TEXT NOT NULL DEFAULT '',
    document_id INTEGER
) STRICT;

CREATE TABLE sold_unit (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    seller_id INTEGER,
    buyer TEXT,
    scheme TEXT,
    serial TEXT,
    indicator_id INTEGER,
    from_date DATE,
    to_date DATE,
    quantity DOUBLE DEFAULT 0.0,
    document_id INTEGER
);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
VALUES
    ('document', 'attributes', 'document', 'What proves other records',
     '1970-01-01T00:00:00.000Z', NULL),
    ('indicator', 'attributes', 'indicator', 'What is measured the same way at several dates',
     '1970-01-01T00:00:00.000Z', NULL),
    ('observation', 'attributes', 'observation', 'Values of indicators in landscapes',
     '1970-01-01T00:00:00.000Z', NULL),
    ('pledge', 'attributes', 'pledge', 'Promises of actors', '1970-01-01T00:00:00.000Z', NULL),
    ('membership', 'attributes', 'membership', 'Actors in the initiatives of landscapes',
     '1970-01-01T00:00:00.000Z', NULL),
    ('funding_line', 'attributes', 'funding_line', 'Money for actions',
     '1970-01-01T00:00:00.000Z', NULL),
    ('monitoring_plan', 'attributes', 'monitoring_plan', 'What is measured of actions',
     '1970-01-01T00:00:00.000Z', NULL),
    ('consent', 'attributes', 'consent', 'Consent of rights-holders to actions',
     '1970-01-01T00:00:00.000Z', NULL),
    ('leakage_assessment', 'attributes', 'leakage_assessment',
     'Harm beside actions, and losses of earlier gains', '1970-01-01T00:00:00.000Z', NULL),
    ('surplus_transfer', 'attributes', 'surplus_transfer',
     'What moves from offsets to the landscape account', '1970-01-01T00:00:00.000Z', NULL),
    ('goal_link', 'attributes', 'goal_link', 'Which actions serve which targets',
     '1970-01-01T00:00:00.000Z', NULL),
    ('settlement', 'attributes', 'settlement', 'How claim groups divide common ground',
     '1970-01-01T00:00:00.000Z', NULL),
    ('settlement_part', 'attributes', 'settlement_part', 'Parties to settlements',
     '1970-01-01T00:00:00.000Z', NULL),
    ('claim', 'attributes', 'claim', 'The register of claims', '1970-01-01T00:00:00.000Z',
     NULL),
    ('review', 'attributes', 'review', 'Reviews of claims', '1970-01-01T00:00:00.000Z', NULL);

-- Features are in the CRS the project's shapes are in.
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
SELECT 'obligation', 'features', 'obligation', 'What somebody must do on some ground',
       '1970-01-01T00:00:00.000Z', srs_id
FROM gpkg_contents WHERE table_name = 'site';
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
SELECT 'sold_unit', 'features', 'sold_unit', 'Outcomes that were sold',
       '1970-01-01T00:00:00.000Z', srs_id
FROM gpkg_contents WHERE table_name = 'site';
INSERT INTO gpkg_geometry_columns
SELECT 'obligation', 'geom', 'MULTIPOLYGON', srs_id, 0, 0
FROM gpkg_geometry_columns WHERE table_name = 'site';
INSERT INTO gpkg_geometry_columns
SELECT 'sold_unit', 'geom', 'MULTIPOLYGON', srs_id, 0, 0
FROM gpkg_geometry_columns WHERE table_name = 'site';
