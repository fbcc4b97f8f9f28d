-- Format 1: the first project file. A GeoPackage 1.3 with our records as its tables.
-- Source: OGC 12-128r17, GeoPackage Encoding Standard 1.3, clauses 1.1.1, 1.1.2, 2.1 and 2.4.
PRAGMA application_id = 1196444487; -- 'GPKG'
PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined',
     'undefined Cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined',
     'undefined geographic coordinate reference system'),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326,
     'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
     'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

-- What the file says about itself: "format", "created_with", "content_stamp".
CREATE TABLE ecotone_meta (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- Who did what when. "edit" is the edit as readable JSON; an "undo" and a "redo" name the entry
-- they are about instead.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    done_at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'outside')),
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
    about INTEGER,
    edit TEXT,
    CHECK ((about IS NULL) = (kind NOT IN ('undo', 'redo'))),
    CHECK ((edit IS NULL) = (kind IN ('undo', 'redo')))
) STRICT;

-- Records. References between them are checked by Ecotone, not by foreign keys: a GeoPackage
-- with one dangling foreign key cannot be opened by GDAL at all, and a feature deleted in
-- another program must not be able to bring that about.

CREATE TABLE settings (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    crs TEXT NOT NULL DEFAULT '',
    consolidation TEXT NOT NULL DEFAULT 'equity-share'
        CHECK (consolidation IN ('equity-share', 'operational-control')),
    minimum_assessed_percent REAL NOT NULL DEFAULT 80.0,
    grid_layer_id INTEGER
) STRICT;

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT 'company'
        CHECK (type IN ('company', 'joint-venture', 'government', 'land-manager', 'community',
                        'civil-society', 'financier', 'buyer', 'unregistered')),
    parent_id INTEGER,
    aliases TEXT NOT NULL DEFAULT '[]',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- The columns of feature tables may be empty but for the key: whoever draws a feature in another
-- program should not be stopped by a field; Ecotone takes in what is there and says what is not.
CREATE TABLE site (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    name TEXT,
    kind TEXT DEFAULT 'mine'
        CHECK (kind IN ('mine', 'legacy-site', 'plant', 'infrastructure', 'exploration',
                        'other')),
    note TEXT
);

CREATE TABLE stake (
    id INTEGER PRIMARY KEY,
    venture_id INTEGER,
    site_id INTEGER,
    holder_id INTEGER NOT NULL,
    percent REAL NOT NULL DEFAULT 0.0,
    is_operator INTEGER NOT NULL DEFAULT 0 CHECK (is_operator IN (0, 1)),
    origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('typed', 'imported'))
) STRICT;

CREATE TABLE landscape (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    boundary_type TEXT NOT NULL DEFAULT 'stakeholder'
        CHECK (boundary_type IN ('jurisdiction', 'catchment', 'stakeholder', 'mixed')),
    rationale TEXT NOT NULL DEFAULT '',
    realm TEXT NOT NULL DEFAULT 'land'
        CHECK (realm IN ('land', 'inland-water', 'coast-and-sea')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE landscape_version (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    landscape_id INTEGER,
    number INTEGER,
    date DATE,
    reason TEXT
);

CREATE TABLE pressure (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    landscape_id INTEGER,
    name TEXT,
    description TEXT,
    source TEXT
);

CREATE TABLE action_kind (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    counts_as_restoration INTEGER NOT NULL DEFAULT 0 CHECK (counts_as_restoration IN (0, 1)),
    definition TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE action (
    id INTEGER PRIMARY KEY NOT NULL,
    geom MULTIPOLYGON,
    name TEXT,
    kind_id INTEGER,
    scope TEXT CHECK (scope IN ('operational', 'legacy', 'beyond')),
    obligation TEXT
        CHECK (obligation IN ('M1', 'M2', 'M3', 'M4', 'REG', 'L', 'ACA', 'SUP', 'I')),
    start_date DATE,
    end_date DATE,
    is_resourced BOOLEAN DEFAULT 0,
    is_monitored BOOLEAN DEFAULT 0,
    site_id INTEGER,
    note TEXT,
    origin TEXT
);

CREATE TABLE action_status (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    status TEXT NOT NULL
        CHECK (status IN ('in-preparation', 'in-progress', 'post-completion-monitoring',
                          'completed', 'failed', 'reversed')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE participation (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    role TEXT NOT NULL DEFAULT 'implementer'
        CHECK (role IN ('implementer', 'funder', 'land-manager', 'supporter', 'monitor')),
    share_percent REAL,
    money REAL,
    currency TEXT NOT NULL DEFAULT '',
    price_year INTEGER,
    person_days REAL,
    treated_ha REAL
) STRICT;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL,
    kind TEXT NOT NULL DEFAULT 'document'
        CHECK (kind IN ('document', 'spatial', 'field-record')),
    title TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    date TEXT
) STRICT;

CREATE TABLE layer (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'context'
        CHECK (role IN ('land-cover', 'ecosystem-type', 'condition', 'degraded-baseline',
                        'protected-area', 'conserved-area', 'spatial-plan',
                        'key-biodiversity-area', 'reporting-zone', 'sub-basin', 'context')),
    path TEXT NOT NULL DEFAULT '',
    sublayer TEXT NOT NULL DEFAULT '',
    band INTEGER NOT NULL DEFAULT 0,
    date TEXT,
    source TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    size_bytes INTEGER NOT NULL DEFAULT 0,
    crs_override TEXT NOT NULL DEFAULT '',
    no_data_override REAL,
    field_mapping TEXT NOT NULL DEFAULT '{}',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE layer_class (
    id INTEGER PRIMARY KEY,
    layer_id INTEGER NOT NULL,
    value INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT '',
    class_group TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'restoration'
        CHECK (kind IN ('spatial-planning', 'restoration', 'protection')),
    landscape_id INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    deadline TEXT,
    fraction REAL NOT NULL DEFAULT 0.3,
    rule TEXT NOT NULL DEFAULT 'D1' CHECK (rule IN ('D1', 'D2', 'D3', 'D4', 'D5', 'D6')),
    baseline_layer_id INTEGER,
    baseline_classes TEXT NOT NULL DEFAULT '[]',
    current_layer_id INTEGER,
    ecosystem_layer_id INTEGER,
    baseline_definition TEXT NOT NULL DEFAULT '',
    citation TEXT NOT NULL DEFAULT '',
    national_degraded_ha REAL,
    national_target_ha REAL,
    national_weighted_ha REAL,
    landscape_weighted_ha REAL,
    adopted_ha REAL
) STRICT;

-- The dates are set to the time of creation by the program, which is told what time it is.
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
VALUES
    ('landscape_version', 'features', 'landscape_version',
     'Boundaries of landscapes, in versions', '1970-01-01T00:00:00.000Z', -1),
    ('site', 'features', 'site', 'Land that an actor controls', '1970-01-01T00:00:00.000Z', -1),
    ('action', 'features', 'action', 'Dated activities at a place',
     '1970-01-01T00:00:00.000Z', -1),
    ('pressure', 'features', 'pressure', 'Pressures on a landscape',
     '1970-01-01T00:00:00.000Z', -1),
    ('settings', 'attributes', 'settings', 'What holds for the whole project',
     '1970-01-01T00:00:00.000Z', NULL),
    ('actor', 'attributes', 'actor', 'Who acts on the land, pays for it, or owns who does',
     '1970-01-01T00:00:00.000Z', NULL),
    ('stake', 'attributes', 'stake', 'Equity of actors in joint ventures and sites',
     '1970-01-01T00:00:00.000Z', NULL),
    ('landscape', 'attributes', 'landscape', 'The areas all totals are for',
     '1970-01-01T00:00:00.000Z', NULL),
    ('action_kind', 'attributes', 'action_kind', 'Kinds of action, and which are restoration',
     '1970-01-01T00:00:00.000Z', NULL),
    ('action_status', 'attributes', 'action_status', 'How far an action is, from a date on',
     '1970-01-01T00:00:00.000Z', NULL),
    ('participation', 'attributes', 'participation', 'Actors in actions: role, share, effort',
     '1970-01-01T00:00:00.000Z', NULL),
    ('evidence', 'attributes', 'evidence', 'What proves a statement about an action',
     '1970-01-01T00:00:00.000Z', NULL),
    ('layer', 'attributes', 'layer', 'Dated maps in their roles', '1970-01-01T00:00:00.000Z',
     NULL),
    ('layer_class', 'attributes', 'layer_class', 'Classes of layers',
     '1970-01-01T00:00:00.000Z', NULL),
    ('target', 'attributes', 'target', 'Targets for landscapes', '1970-01-01T00:00:00.000Z',
     NULL),
    ('journal', 'attributes', 'journal', 'Who did what when', '1970-01-01T00:00:00.000Z', NULL),
    ('ecotone_meta', 'attributes', 'ecotone_meta', 'What the file says about itself',
     '1970-01-01T00:00:00.000Z', NULL);

INSERT INTO gpkg_geometry_columns VALUES
    ('landscape_version', 'geom', 'MULTIPOLYGON', -1, 0, 0),
    ('site', 'geom', 'MULTIPOLYGON', -1, 0, 0),
    ('action', 'geom', 'MULTIPOLYGON', -1, 0, 0),
    ('pressure', 'geom', 'MULTIPOLYGON', -1, 0, 0);
