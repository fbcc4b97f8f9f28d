-- In which encoding the text of a vector layer is read, where a person said it.
ALTER TABLE layer ADD COLUMN encoding TEXT NOT NULL DEFAULT '';
