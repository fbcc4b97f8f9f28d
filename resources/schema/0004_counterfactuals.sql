-- Format 4: what a target's counterfactual is known by. SQLite cannot widen the list of words a
-- column allows, so the column makes way for a new one of its name.
ALTER TABLE target ADD COLUMN earlier_method TEXT;
UPDATE target SET earlier_method = counterfactual;
ALTER TABLE target DROP COLUMN counterfactual;
ALTER TABLE target ADD COLUMN counterfactual TEXT NOT NULL DEFAULT 'CF0'
    CHECK (counterfactual IN ('CF0', 'CF1', 'CF2', 'CF3', 'CF4', 'CF5'));
UPDATE target SET counterfactual = earlier_method;
ALTER TABLE target DROP COLUMN earlier_method;
ALTER TABLE target ADD COLUMN opening_layer_id INTEGER;
ALTER TABLE target ADD COLUMN leakage_ring_m REAL;
ALTER TABLE target ADD COLUMN block_m REAL;
ALTER TABLE target ADD COLUMN matching_seed INTEGER;
ALTER TABLE target ADD COLUMN candidate_limit INTEGER;
ALTER TABLE target ADD COLUMN counterfactual_document_id INTEGER;

CREATE TABLE matching_layer (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL,
    layer_id INTEGER NOT NULL,
    use TEXT NOT NULL DEFAULT 'nearest' CHECK (use IN ('nearest', 'exact')),
    caliper REAL
) STRICT;

CREATE TABLE plot (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    side TEXT NOT NULL DEFAULT 'impact' CHECK (side IN ('impact', 'control')),
    cluster TEXT NOT NULL DEFAULT '',
    earlier_value REAL,
    before_value REAL,
    after_value REAL
) STRICT;

CREATE TABLE given_change (
    id INTEGER PRIMARY KEY,
    target_id INTEGER NOT NULL,
    ecosystem_type INTEGER NOT NULL DEFAULT 0,
    change_per_ha REAL NOT NULL DEFAULT 0.0,
    standard_error REAL,
    evidence TEXT NOT NULL DEFAULT 'modelled'
        CHECK (evidence IN ('measured', 'modelled', 'expert', 'declared'))
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
VALUES
    ('matching_layer', 'attributes', 'matching_layer', 'By what control cells are chosen',
     '1970-01-01T00:00:00.000Z', NULL),
    ('plot', 'attributes', 'plot', 'Plots read before and after actions',
     '1970-01-01T00:00:00.000Z', NULL),
    ('given_change', 'attributes', 'given_change',
     'What baselines, models and experts expect without the actions',
     '1970-01-01T00:00:00.000Z', NULL);
