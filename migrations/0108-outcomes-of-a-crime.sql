-- Closing a crime looks for its agreed outcome: without this it looked at every outcome there is (20,000 crimes: twenty milliseconds each). A history of a size that was seen may have it already.
create index if not exists outcome_of_crime on investigation.outcome (crime_id);
