-- What an activity is called on the screen, in either language; null shows the name under which sources report it.
ALTER TABLE "activities"
  ADD COLUMN "name" TEXT CHECK (char_length("name") <= 60),
  ADD COLUMN "name_en" TEXT CHECK (char_length("name_en") <= 60);
